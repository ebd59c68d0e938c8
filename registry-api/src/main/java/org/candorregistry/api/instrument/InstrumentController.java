package org.candorregistry.api.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.instrument.Instrument;
import org.candorregistry.core.instrument.InstrumentService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Instruments", description = "What is asked or observed, and how it is scored.")
@RestController
class InstrumentController {

    private static final String PATH = "/api/v1/instruments";

    private final InstrumentService instruments;

    InstrumentController(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Operation(summary = "Instruments", description = "All on one page.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<InstrumentView> list() {
        return new PageView<>(
                instruments.instruments().stream().map(InstrumentView::of).toList(), null);
    }

    @Operation(summary = "One instrument")
    @Fails("instrument-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{instrument}")
    InstrumentView get(@PathVariable String instrument) {
        return InstrumentView.of(instruments.instrument(instrument));
    }

    @Schema(name = "Instrument")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InstrumentView(
            @Schema(example = "koos") String id,
            String name,
            @Nullable String subscales,
            @Schema(description = "For whom it is meant.") String population,

            @Schema(description = "Number of items, in words where it varies.") @Nullable
            String items,

            @Schema(description = "Range of its scores, in words.")
            String reportedRange,

            @Nullable String recallPeriod,

            @Schema(description = "How items become a score; absent: a single answer.") @Nullable
            String scoringRule,

            @Schema(description = "How many items may be missing.") @Nullable
            String missingRule,

            @Schema(description = "Whether the registry may show the wording of the items.")
            boolean shipsItemText,

            @Nullable String licence,
            String typicalTimePoints,
            CitationBody citation) {

        static InstrumentView of(Instrument instrument) {
            return new InstrumentView(
                    instrument.id(),
                    instrument.name(),
                    instrument.subscales(),
                    instrument.population(),
                    instrument.items(),
                    instrument.reportedRange(),
                    instrument.recallPeriod(),
                    instrument.scoringRule(),
                    instrument.missingRule(),
                    instrument.shipsItemText(),
                    instrument.licence(),
                    instrument.typicalTimePoints(),
                    CitationBody.of(instrument.citation()));
        }
    }
}
