package org.candorregistry.api.cut;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(
        name = "Data cuts",
        description =
                "What researchers ask about: the outcomes of all goals of people who consent to research, as they stood"
                        + " at one moment, in files that never change. One is made each night, others when a steward orders them.")
@RestController
class CutController {

    private static final String PATH = "/api/v1/data-cuts";

    private final CutService cuts;

    CutController(CutService cuts) {
        this.cuts = cuts;
    }

    @Operation(
            summary = "Order a data cut",
            description = "It is made in the background; at the `Location` stands when it is `READY`.")
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<CutView> order() {
        DataCut ordered = cuts.order();
        return ResponseEntity.created(URI.create(PATH + "/" + ordered.id())).body(CutView.of(ordered));
    }

    @Operation(summary = "Data cuts", description = "In the order in which they were asked for.")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @GetMapping(PATH)
    PageView<CutView> list(Listing listing) {
        return listing.view(cuts.list(listing.page()).map(CutView::of));
    }

    @Operation(summary = "One data cut")
    @Fails("cut-unknown")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @GetMapping(PATH + "/{cut}")
    CutView get(@PathVariable UUID cut) {
        return CutView.of(cuts.get(cut));
    }

    @Operation(
            summary = "Compare the files of a data cut with what was written",
            description = "Every byte of them; what is missing or another file is named in the refusal.")
    @Fails({"cut-unknown", "cut-not-ready", "cut-damaged"})
    @PreAuthorize(Access.STEWARD)
    @GetMapping(PATH + "/{cut}/verification")
    CutView verify(@PathVariable UUID cut) {
        return CutView.of(cuts.verify(cut));
    }

    @Schema(name = "DataCut")
    record CutView(
            UUID id,

            @Schema(description = "`WAITING` until its files stand; `FAILED` where they could not be written.")
            DataCut.State state,

            @Schema(description = "UTC.") Instant askedAt,

            @Schema(description = "A steward's client, or `nightly`.")
            String askedBy,

            @Schema(description = "The day (UTC) whose nightly cut it is; null: ordered.") @Nullable
            LocalDate nightlyOf,

            @Schema(description = "The moment that it shows, UTC; null unless `READY`.") @Nullable
            Instant takenAt,

            @Schema(description = "The day by which a window was closed or not; null unless `READY`.") @Nullable
            LocalDate takenOn,

            @Schema(description = "One for each goal and time point, 0 or more; null unless `READY`.") @Nullable
            Long outcomes,

            @Schema(description = "One for each goal on a measure of time, 0 or more; null unless `READY`.") @Nullable
            Long times,

            @Schema(description = "Empty unless `READY`.") List<FileView> files,

            @Schema(description = "Why there is none; null unless `FAILED`.") @Nullable
            String failure) {

        static CutView of(DataCut cut) {
            return new CutView(
                    cut.id(),
                    cut.state(),
                    cut.askedAt(),
                    cut.askedBy(),
                    cut.nightlyOf(),
                    cut.takenAt(),
                    cut.takenOn(),
                    cut.outcomes(),
                    cut.times(),
                    cut.files().stream()
                            .map(file -> new FileView(file.name(), file.bytes(), file.sha256()))
                            .toList(),
                    cut.failure());
        }
    }

    @Schema(name = "DataCutFile")
    record FileView(
            @Schema(description = "Parquet.", example = "outcomes.parquet")
            String name,

            @Schema(description = "B.") long bytes,

            @Schema(description = "64 hexadecimal digits.") String sha256) {}
}
