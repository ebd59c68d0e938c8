package org.candorregistry.api.scoring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.core.scoring.Item;
import org.candorregistry.core.scoring.Scale;
import org.candorregistry.core.scoring.Scoring;

@Schema(name = "Scoring")
record ScoringView(
        @Schema(description = "Name and version.", example = "koos-1")
        String id,

        @Schema(description = "From 1. A scoring never changes; a new one is a new version.")
        int version,

        @Schema(description = "Id of the instrument.", example = "koos")
        String instrument,

        @Schema(description = "How answers are coded.") String coding,

        @Schema(description = "How many items may be left out.")
        String missingRule,

        @Schema(description = "Every item it reads; the wording is its owner's.")
        List<ItemView> items,

        @Schema(description = "What it gives.") List<ScaleView> measures,

        CitationBody citation) {

    static ScoringView of(Scoring scoring) {
        return new ScoringView(
                scoring.id(),
                scoring.version(),
                scoring.instrument(),
                scoring.coding(),
                scoring.missingRule(),
                scoring.items().stream().map(ItemView::of).toList(),
                scoring.scales().stream().map(ScaleView::of).toList(),
                CitationBody.of(scoring.citation()));
    }

    @Schema(name = "ScoringItem")
    record ItemView(
            @Schema(example = "P1") String linkId,

            @Schema(description = "Lowest permitted answer.")
            int lowest,

            @Schema(description = "Highest permitted answer.")
            int highest,

            @Schema(description = "Decimals that an answer may have.")
            int decimals,

            @Schema(description = "The formula counts it the other way round; answers are sent as coded.")
            boolean reversed) {

        static ItemView of(Item item) {
            return new ItemView(item.linkId(), item.lowest(), item.highest(), item.decimals(), item.reversed());
        }
    }

    @Schema(name = "ScoringMeasure")
    record ScaleView(
            @Schema(description = "Id of the measure.", example = "koos-pain")
            String measure,

            @Schema(description = "linkIds of its items.") List<String> items,

            @Schema(description = "How many of them may be left out.")
            int mostMissing) {

        static ScaleView of(Scale scale) {
            return new ScaleView(
                    scale.measure(), scale.items().stream().map(Item::linkId).toList(), scale.mostMissing());
        }
    }
}
