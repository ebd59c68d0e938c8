package org.candorregistry.api.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.editcheck.EditCheck;
import org.candorregistry.core.editcheck.EditChecks;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Edit checks", description = "Which numbers are refused, which are asked about, and which are only noted.")
@RestController
class EditCheckController {

    private static final String PATH = "/api/v1/edit-checks";

    private final EditChecks checks;

    EditCheckController(EditChecks checks) {
        this.checks = checks;
    }

    @Operation(summary = "Edit checks", description = "All, on one page.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<EditCheckView> list() {
        return new PageView<>(checks.all().stream().map(EditCheckView::of).toList(), null);
    }

    @Operation(summary = "One edit check")
    @Fails("edit-check-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{check}")
    ResponseEntity<EditCheckView> get(@PathVariable String check) {
        EditCheck found = checks.get(check);
        return Versioned.ok(EditCheckView.of(found), found.recorded());
    }

    @Operation(summary = "Record an edit check", description = "It looks at what is recorded or corrected from now on.")
    @Fails({"edit-check-id-taken", "edit-check-incomplete", "code-unknown"})
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<EditCheckView> record(@Valid @RequestBody EditCheckBody body) {
        EditCheck made = checks.record(body.command());
        return Versioned.created(PATH + "/" + made.id(), EditCheckView.of(made), made.recorded());
    }

    @Operation(
            summary = "Replace an edit check",
            description = "What it asked before is asked still, until somebody closes it or corrects the value.")
    @Fails({"edit-check-unknown", "edit-check-incomplete", "code-unknown"})
    @PreAuthorize(Access.STEWARD)
    @PutMapping(PATH + "/{check}")
    ResponseEntity<EditCheckView> replace(
            @PathVariable String check, ExpectedVersion expected, @Valid @RequestBody EditCheckBody body) {
        if (!check.equals(body.id())) {
            throw new RegistryException(List.of(new Violation(
                    "/id", InputFailure.VALUE_MALFORMED, "The id is that of the path; it never changes.")));
        }
        EditCheck changed = checks.replace(expected.version(), body.command());
        return Versioned.ok(EditCheckView.of(changed), changed.recorded());
    }
}
