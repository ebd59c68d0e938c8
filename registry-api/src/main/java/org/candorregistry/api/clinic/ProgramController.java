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
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.clinic.Indication;
import org.candorregistry.core.clinic.Program;
import org.candorregistry.core.clinic.RecordProgram;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.history.HistoryService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Programs", description = "What a clinic offers, for what, and what it is not for.")
@RestController
class ProgramController {

    private static final String PATH = "/api/v1/programs";

    private final ClinicService clinics;
    private final HistoryService history;

    ProgramController(ClinicService clinics, HistoryService history) {
        this.clinics = clinics;
        this.history = history;
    }

    @Operation(summary = "Record a program of the own clinic")
    @Fails("program-name-taken")
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PostMapping(PATH)
    ResponseEntity<ProgramView> record(@Valid @RequestBody ProgramBody body) {
        Program made = clinics.recordProgram(body.command());
        return Versioned.created(PATH + "/" + made.id(), ProgramView.of(made), made.recorded());
    }

    @Operation(summary = "Replace what is stated of a program")
    @Fails({"program-unknown", "program-name-taken"})
    @PreAuthorize(Access.CLINIC_ADMIN)
    @PutMapping(PATH + "/{program}")
    ResponseEntity<ProgramView> replace(
            @PathVariable UUID program, ExpectedVersion expected, @Valid @RequestBody ProgramBody body) {
        Program changed = clinics.replaceProgram(program, expected.version(), body.command());
        return Versioned.ok(ProgramView.of(changed), changed.recorded());
    }

    @Operation(summary = "One program of the own clinic")
    @Fails("program-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{program}")
    ResponseEntity<ProgramView> get(@PathVariable UUID program) {
        Program found = clinics.program(program);
        return Versioned.ok(ProgramView.of(found), found.recorded());
    }

    @Operation(summary = "The own clinic's programs")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<ProgramView> list(Listing listing) {
        return listing.view(clinics.programs(listing.page()).map(ProgramView::of));
    }

    @Operation(
            summary = "Former states of a program",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("program-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{program}/history")
    List<FormerStateView> history(@PathVariable UUID program) {
        clinics.program(program);
        return FormerStateView.all(history.of("program", program));
    }

    @Schema(name = "ProgramBody", example = """
                    {"name": "Knee osteoarthritis, marrow concentrate", "productClass": "bmac",
                     "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                     "claimedTier": "EXPERIMENTAL", "notFor": "Not for end-stage joints; regrows no cartilage.",
                     "followUpPlan": "orthopaedic"}""")
    record ProgramBody(
            @Schema(description = "Name, unique in the clinic, 1 to 200 characters.") @NotNull
            String name,

            @Schema(description = "Code of the list `product_class`.", example = "bmac") @NotNull
            String productClass,

            @Schema(description = "What it is for: at least one.") @NotNull
            List<@Valid @NotNull IndicationBody> indications,

            @Schema(
                    description =
                            "What the clinic says of the evidence; the registry's own answer is in the catalogue.")
            @NotNull
            EvidenceTier claimedTier,

            @Schema(description = "What the therapy is not for, 1 to 4000 characters.") @NotNull
            String notFor,

            @Schema(description = "Id of the follow-up plan its patients follow.", example = "orthopaedic") @NotNull
            String followUpPlan) {

        RecordProgram command() {
            return new RecordProgram(
                    name,
                    productClass,
                    indications.stream().map(IndicationBody::command).toList(),
                    claimedTier,
                    notFor,
                    followUpPlan);
        }
    }

    @Schema(name = "Indication")
    record IndicationBody(
            @Schema(description = "Code of the list `condition`.", example = "knee-osteoarthritis") @NotNull
            String condition,

            @Schema(description = "Code of the list `goal_domain`.", example = "pain") @NotNull
            String goalDomain) {

        Indication command() {
            return new Indication(condition, goalDomain);
        }

        static IndicationBody of(Indication indication) {
            return new IndicationBody(indication.condition(), indication.goalDomain());
        }
    }

    @Schema(name = "Program")
    record ProgramView(
            UUID id,
            String name,
            String productClass,
            List<IndicationBody> indications,
            EvidenceTier claimedTier,
            String notFor,
            String followUpPlan,
            RecordedView recorded) {

        static ProgramView of(Program program) {
            return new ProgramView(
                    program.id(),
                    program.name(),
                    program.productClass(),
                    program.indications().stream().map(IndicationBody::of).toList(),
                    program.claimedTier(),
                    program.notFor(),
                    program.followUpPlan(),
                    RecordedView.of(program.recorded()));
        }
    }
}
