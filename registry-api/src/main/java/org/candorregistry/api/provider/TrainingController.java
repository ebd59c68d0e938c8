package org.candorregistry.api.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordTraining;
import org.candorregistry.core.provider.Training;
import org.candorregistry.core.provider.TrainingKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Providers")
@RestController
class TrainingController {

    private static final String PATH = "/api/v1/providers/{provider}/trainings";

    private final ProviderService providers;
    private final HistoryService history;

    TrainingController(ProviderService providers, HistoryService history) {
        this.providers = providers;
        this.history = history;
    }

    @Operation(
            summary = "Record a training that the provider completed",
            description = "It changes the training level of the provider's treatments from the day of completion on.")
    @Fails({"provider-unknown", "training-duplicate", "training-kind-contradicted"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping(PATH)
    ResponseEntity<TrainingView> record(@PathVariable UUID provider, @Valid @RequestBody TrainingBody body) {
        Training made = providers.recordTraining(provider, body.command());
        return Versioned.created(
                "/api/v1/providers/" + provider + "/trainings/" + made.id(), TrainingView.of(made), made.recorded());
    }

    @Operation(summary = "Replace what is stated of a training")
    @Fails({"provider-unknown", "training-unknown", "training-duplicate", "training-kind-contradicted"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PutMapping(PATH + "/{training}")
    ResponseEntity<TrainingView> replace(
            @PathVariable UUID provider,
            @PathVariable UUID training,
            ExpectedVersion expected,
            @Valid @RequestBody TrainingBody body) {
        Training changed = providers.replaceTraining(provider, training, expected.version(), body.command());
        return Versioned.ok(TrainingView.of(changed), changed.recorded());
    }

    @Operation(summary = "One training of a provider")
    @Fails({"provider-unknown", "training-unknown"})
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{training}")
    ResponseEntity<TrainingView> get(@PathVariable UUID provider, @PathVariable UUID training) {
        Training found = providers.training(provider, training);
        return Versioned.ok(TrainingView.of(found), found.recorded());
    }

    @Operation(summary = "All trainings of a provider", description = "On one page.")
    @Fails("provider-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<TrainingView> list(@PathVariable UUID provider) {
        return new PageView<>(
                providers.trainings(provider).stream().map(TrainingView::of).toList(), null);
    }

    @Operation(
            summary = "Former states of a training",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("training-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{training}/history")
    List<FormerStateView> history(@PathVariable UUID provider, @PathVariable UUID training) {
        providers.training(provider, training);
        return FormerStateView.all(history.of("training", training));
    }

    @Schema(name = "TrainingBody", example = """
                    {"kind": "PROCTORED_CASES", "credential": "bm-harvest", "issuer": "Lakeside Teaching Hospital",
                     "completedOn": "2023-06-30", "proctoredCases": 25, "proceduresCovered": ["bmac"],
                     "verifiedBy": "Credentials office", "verifiedOn": "2023-07-15"}""")
    record TrainingBody(
            @Schema(
                    description = "FELLOWSHIP, RESIDENCY, CERTIFICATION, PROCTORED_CASES or COURSE.",
                    implementation = TrainingKind.class)
            @NotNull
            String kind,

            @Schema(description = "Code of the list `provider_training`.", example = "bm-harvest") @NotNull
            String credential,

            @Schema(description = "Who gave it; 1 to 200 characters.") @NotNull
            String issuer,

            @Schema(description = "First day on which it counts; not in the future.") @NotNull
            LocalDate completedOn,

            @Schema(description = "Last day on which it counts; absent: it does not expire.") @Nullable
            LocalDate expiresOn,

            @Schema(description = "h, at most one decimal.", example = "120") @Nullable
            BigDecimal hours,

            @Schema(description = "{procedures}; required, at least 1, where the kind is PROCTORED_CASES.") @Nullable
            Integer proctoredCases,

            @Schema(description = "Codes of the list `product_class`; absent or empty: not tied to a product.")
            @Nullable
            List<String> proceduresCovered,

            @Schema(description = "Who saw the document; absent: nobody did.") @Nullable
            String verifiedBy,

            @Schema(description = "When; exactly where `verifiedBy` is given.") @Nullable
            LocalDate verifiedOn) {

        RecordTraining command() {
            return new RecordTraining(
                    kind,
                    credential,
                    issuer,
                    completedOn,
                    expiresOn,
                    hours,
                    proctoredCases,
                    proceduresCovered == null ? List.of() : proceduresCovered,
                    verifiedBy,
                    verifiedOn);
        }
    }

    @Schema(name = "Training")
    record TrainingView(
            UUID id,
            UUID providerId,
            TrainingKind kind,
            String credential,
            String issuer,
            LocalDate completedOn,
            @Nullable LocalDate expiresOn,

            @Schema(description = "h") @Nullable BigDecimal hours,

            @Schema(description = "{procedures}") @Nullable Integer proctoredCases,

            List<String> proceduresCovered,
            @Nullable String verifiedBy,
            @Nullable LocalDate verifiedOn,
            RecordedView recorded) {

        static TrainingView of(Training training) {
            return new TrainingView(
                    training.id(),
                    training.providerId(),
                    training.kind(),
                    training.credential(),
                    training.issuer(),
                    training.completedOn(),
                    training.expiresOn(),
                    training.hours(),
                    training.proctoredCases(),
                    training.proceduresCovered(),
                    training.verifiedBy(),
                    training.verifiedOn(),
                    RecordedView.of(training.recorded()));
        }
    }
}
