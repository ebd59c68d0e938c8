package org.candorregistry.api.clinic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.clinic.RecordClinic;
import org.candorregistry.core.history.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Clinics")
@RestController
class ClinicController {

    private static final String PATH = "/api/v1/clinics";

    private final ClinicService clinics;
    private final HistoryService history;

    ClinicController(ClinicService clinics, HistoryService history) {
        this.clinics = clinics;
        this.history = history;
    }

    @Operation(summary = "Take a clinic into the registry")
    @Fails({"clinic-name-taken", "accreditation-contradicted"})
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<ClinicView> record(@Valid @RequestBody ClinicBody body) {
        Clinic made = clinics.record(body.command());
        return Versioned.created(PATH + "/" + made.id(), ClinicView.of(made), made.recorded());
    }

    @Operation(summary = "Replace what is stated of a clinic")
    @Fails({"clinic-unknown", "clinic-name-taken", "accreditation-contradicted"})
    @PreAuthorize(Access.STEWARD)
    @PutMapping(PATH + "/{clinic}")
    ResponseEntity<ClinicView> replace(
            @PathVariable UUID clinic, ExpectedVersion expected, @Valid @RequestBody ClinicBody body) {
        Clinic changed = clinics.replace(clinic, expected.version(), body.command());
        return Versioned.ok(ClinicView.of(changed), changed.recorded());
    }

    @Operation(summary = "One clinic", description = "A clinic reads its own; for any other the answer is not found.")
    @Fails("clinic-unknown")
    @PreAuthorize(Access.CLINIC_OR_STEWARD)
    @GetMapping(PATH + "/{clinic}")
    ResponseEntity<ClinicView> get(@PathVariable UUID clinic) {
        Clinic found = clinics.get(clinic);
        return Versioned.ok(ClinicView.of(found), found.recorded());
    }

    @Operation(summary = "Clinics", description = "All for a steward, its own for a clinic.")
    @PreAuthorize(Access.CLINIC_OR_STEWARD)
    @GetMapping(PATH)
    PageView<ClinicView> list(Listing listing) {
        return listing.view(clinics.list(listing.page()).map(ClinicView::of));
    }

    @Operation(
            summary = "Former states of a clinic",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("clinic-unknown")
    @PreAuthorize(Access.CLINIC_OR_STEWARD)
    @GetMapping(PATH + "/{clinic}/history")
    List<FormerStateView> history(@PathVariable UUID clinic) {
        clinics.get(clinic);
        return FormerStateView.all(history.of("clinic", clinic));
    }

    @Schema(name = "ClinicBody", example = """
                    {"name": "Lakeside Orthobiologics", "country": "US", "accreditations": ["aabb-ct"], "synthetic": false}""")
    record ClinicBody(
            @Schema(description = "Name, unique in the registry, 1 to 200 characters.") @NotNull
            String name,

            @Schema(description = "ISO 3166-1 alpha-2, upper case.", example = "US") @NotNull
            String country,

            @Schema(description = "Codes of the list `facility_accreditation`; `[\"none\"]` where there is none.")
            @NotNull
            List<String> accreditations,

            @Schema(description = "Invented, for a demonstration; false unless said.") @Nullable
            Boolean synthetic) {

        RecordClinic command() {
            return new RecordClinic(name, country, accreditations, Boolean.TRUE.equals(synthetic));
        }
    }

    @Schema(name = "Clinic")
    record ClinicView(
            UUID id,
            String name,
            String country,
            List<String> accreditations,

            @Schema(description = "Invented, for a demonstration.")
            boolean synthetic,

            RecordedView recorded) {

        static ClinicView of(Clinic clinic) {
            return new ClinicView(
                    clinic.id(),
                    clinic.name(),
                    clinic.country(),
                    clinic.accreditations(),
                    clinic.synthetic(),
                    RecordedView.of(clinic.recorded()));
        }
    }
}
