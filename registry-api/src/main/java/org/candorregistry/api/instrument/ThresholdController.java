package org.candorregistry.api.instrument;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Thresholds", description = "Published values that say what a change or a score is worth to patients.")
@RestController
class ThresholdController {

    private static final String PATH = "/api/v1/thresholds";

    private final InstrumentService instruments;

    ThresholdController(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Operation(summary = "Thresholds", description = "All that match, on one page.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<ThresholdView> list(
            @Parameter(description = "Only of this measure.") @RequestParam(required = false) @Nullable String measure,
            @Parameter(description = "Only found in people with this condition, a code of `condition`.")
                    @RequestParam(required = false)
                    @Nullable
                    String condition) {
        return new PageView<>(
                instruments.thresholds().stream()
                        .filter(threshold -> measure == null || measure.equals(threshold.measureId()))
                        .filter(threshold -> condition == null || condition.equals(threshold.condition()))
                        .map(ThresholdView::of)
                        .toList(),
                null);
    }

    @Operation(summary = "One threshold")
    @Fails("threshold-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{threshold}")
    ResponseEntity<ThresholdView> get(@PathVariable String threshold) {
        Threshold found = instruments.threshold(threshold);
        return Versioned.ok(ThresholdView.of(found), found.recorded());
    }

    @Operation(summary = "Record a published threshold")
    @Fails({
        "threshold-id-taken",
        "threshold-preference-taken",
        "threshold-not-preferable",
        "threshold-direction-contradicted"
    })
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<ThresholdView> record(@Valid @RequestBody ThresholdBody body) {
        Threshold made = instruments.recordThreshold(body.command());
        return Versioned.created(PATH + "/" + made.id(), ThresholdView.of(made), made.recorded());
    }

    @Operation(
            summary = "Replace a threshold",
            description =
                    "Whatever is classed by it is classed by the new one from now on, also what was observed before.")
    @Fails({
        "threshold-unknown",
        "threshold-preference-taken",
        "threshold-not-preferable",
        "threshold-direction-contradicted"
    })
    @PreAuthorize(Access.STEWARD)
    @PutMapping(PATH + "/{threshold}")
    ResponseEntity<ThresholdView> replace(
            @PathVariable String threshold, ExpectedVersion expected, @Valid @RequestBody ThresholdBody body) {
        if (!Objects.equals(threshold, body.id())) {
            throw new RegistryException(List.of(new Violation(
                    "/id", InputFailure.VALUE_MALFORMED, "The id is that of the path; it never changes.")));
        }
        Threshold changed = instruments.replaceThreshold(expected.version(), body.command());
        return Versioned.ok(ThresholdView.of(changed), changed.recorded());
    }
}
