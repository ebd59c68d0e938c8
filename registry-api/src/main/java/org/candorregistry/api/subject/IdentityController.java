package org.candorregistry.api.subject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.identity.RecordedIdentity;
import org.candorregistry.core.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The one way from a subject to who it is: for the clinic it belongs to, and for nobody else. */
@Tag(name = "Subjects")
@RestController
class IdentityController {

    private static final String PATH = SubjectController.PATH + "/{subject}/identity";

    private final SubjectService subjects;

    IdentityController(SubjectService subjects) {
        this.subjects = subjects;
    }

    @Operation(summary = "Record who a subject is")
    @Fails({
        "subject-unknown",
        "identity-recorded-already",
        "birth-date-contradicted",
        "pseudonym-identifies",
        "medical-record-number-taken"
    })
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<IdentityView> record(@PathVariable UUID subject, @Valid @RequestBody IdentityBody body) {
        RecordedIdentity made = subjects.recordIdentity(subject, body.identity());
        return Versioned.created(
                SubjectController.PATH + "/" + subject + "/identity", IdentityView.of(made), made.recorded());
    }

    @Operation(summary = "Replace who a subject is", description = "The former state stays, encrypted, in the history.")
    @Fails({
        "subject-unknown",
        "identity-unknown",
        "birth-date-contradicted",
        "pseudonym-identifies",
        "medical-record-number-taken",
        "identity-unreadable"
    })
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH)
    ResponseEntity<IdentityView> replace(
            @PathVariable UUID subject, ExpectedVersion expected, @Valid @RequestBody IdentityBody body) {
        RecordedIdentity changed = subjects.replaceIdentity(subject, expected.version(), body.identity());
        return Versioned.ok(IdentityView.of(changed), changed.recorded());
    }

    @Operation(summary = "Who a subject is")
    @Fails({"subject-unknown", "identity-unknown", "identity-unreadable"})
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    ResponseEntity<IdentityView> get(@PathVariable UUID subject) {
        RecordedIdentity found = subjects.identity(subject);
        return Versioned.ok(IdentityView.of(found), found.recorded());
    }

    @Schema(name = "Identity")
    record IdentityView(
            UUID subjectId,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate birthDate,
            @Nullable String medicalRecordNumber,
            @Nullable String contact,
            RecordedView recorded) {

        static IdentityView of(RecordedIdentity kept) {
            Identity identity = kept.identity();
            return new IdentityView(
                    kept.subjectId(),
                    identity.familyName(),
                    identity.givenName(),
                    identity.birthDate(),
                    identity.medicalRecordNumber(),
                    identity.contact(),
                    RecordedView.of(kept.recorded()));
        }

        @Override
        public String toString() {
            return "IdentityView[" + subjectId + "]";
        }
    }
}
