package org.candorregistry.api.provider;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.provider.Provider;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.RecordProvider;
import org.candorregistry.core.provider.Standing;
import org.candorregistry.core.provider.TrainingLevel;
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

@Tag(name = "Providers")
@RestController
class ProviderController {

    private static final String PATH = "/api/v1/providers";

    private final ProviderService providers;
    private final HistoryService history;

    ProviderController(ProviderService providers, HistoryService history) {
        this.providers = providers;
        this.history = history;
    }

    @Operation(summary = "Record a provider of the caller's clinic")
    @Fails("registration-number-taken")
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping(PATH)
    ResponseEntity<ProviderView> record(@Valid @RequestBody ProviderBody body) {
        Provider made = providers.record(body.command());
        return Versioned.created(PATH + "/" + made.id(), ProviderView.of(made), made.recorded());
    }

    @Operation(summary = "Replace what is stated of a provider")
    @Fails({"provider-unknown", "registration-number-taken"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PutMapping(PATH + "/{provider}")
    ResponseEntity<ProviderView> replace(
            @PathVariable UUID provider, ExpectedVersion expected, @Valid @RequestBody ProviderBody body) {
        Provider changed = providers.replace(provider, expected.version(), body.command());
        return Versioned.ok(ProviderView.of(changed), changed.recorded());
    }

    @Operation(summary = "One provider")
    @Fails("provider-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{provider}")
    ResponseEntity<ProviderView> get(@PathVariable UUID provider) {
        Provider found = providers.get(provider);
        return Versioned.ok(ProviderView.of(found), found.recorded());
    }

    @Operation(summary = "Providers of the caller's clinic")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<ProviderView> list(Listing listing) {
        return listing.view(providers.list(listing.page()).map(ProviderView::of));
    }

    @Operation(
            summary = "Training level and earlier cases as of a day",
            description = "By what is recorded now; a treatment is classified by the same rule on its own day.")
    @Fails({"provider-unknown", "code-unknown"})
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{provider}/training-level")
    StandingView trainingLevel(
            @PathVariable UUID provider,
            @Parameter(description = "The day as of which the level is told.") @RequestParam LocalDate on,
            @Schema(description = "Code of the list `product_class`.", example = "bmac") @RequestParam
                    String productClass) {
        return StandingView.of(providers.standing(provider, productClass, on), productClass, on);
    }

    @Operation(
            summary = "Former states of a provider",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("provider-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{provider}/history")
    List<FormerStateView> history(@PathVariable UUID provider) {
        providers.get(provider);
        return FormerStateView.all(history.of("provider", provider));
    }

    @Schema(name = "ProviderBody", example = """
                    {"name": "Dr. Ada Moreno", "degree": "MD", "registrationNumber": "1234567893",
                     "specialty": "Sports medicine"}""")
    record ProviderBody(
            @Schema(description = "1 to 200 characters.") @NotNull
            String name,

            @Schema(description = "Code of the list `qualification_degree`.", example = "MD") @NotNull
            String degree,

            @Schema(description = "The national register's number, for example a US NPI; at most 40 characters.")
            @Nullable
            String registrationNumber,

            @Schema(description = "In the profession's own words; at most 200 characters.") @Nullable
            String specialty) {

        RecordProvider command() {
            return new RecordProvider(name, degree, registrationNumber, specialty);
        }

        @Override
        public String toString() {
            return "ProviderBody[…]";
        }
    }

    @Schema(name = "Provider")
    record ProviderView(
            UUID id,
            String name,

            @Schema(description = "Code of the list `qualification_degree`.")
            String degree,

            @Nullable String registrationNumber,
            @Nullable String specialty,
            RecordedView recorded) {

        static ProviderView of(Provider provider) {
            return new ProviderView(
                    provider.id(),
                    provider.name(),
                    provider.degree(),
                    provider.registrationNumber(),
                    provider.specialty(),
                    RecordedView.of(provider.recorded()));
        }

        @Override
        public String toString() {
            return "ProviderView[" + id + "]";
        }
    }

    @Schema(name = "TrainingLevelOfDay")
    record StandingView(
            UUID providerId,
            LocalDate on,
            String productClass,

            @Schema(description = "The most that the training completed and not expired on the day amounts to.")
            TrainingLevel trainingLevel,

            @Schema(description = "Treatments with this product class before the day at this clinic, {procedures}.")
            int earlierCases) {

        static StandingView of(Standing standing, String productClass, LocalDate on) {
            return new StandingView(
                    standing.providerId(), on, productClass, standing.trainingLevel(), standing.earlierCases());
        }
    }
}
