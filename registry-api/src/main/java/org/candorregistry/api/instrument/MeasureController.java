package org.candorregistry.api.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.api.codelist.CitationBody;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Measures", description = "Scores and times to an event that a goal can name.")
@RestController
class MeasureController {

    private static final String PATH = "/api/v1/measures";

    private final InstrumentService instruments;

    MeasureController(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Operation(summary = "Measures", description = "All on one page.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<MeasureView> list() {
        return new PageView<>(
                instruments.measures().stream().map(MeasureView::of).toList(), null);
    }

    @Operation(summary = "One measure")
    @Fails("measure-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{measure}")
    MeasureView get(@PathVariable String measure) {
        return MeasureView.of(instruments.measure(measure));
    }

    @Schema(name = "Measure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureView(
            @Schema(example = "koos-pain") String id,
            @Schema(example = "koos") String instrument,
            String name,

            @Schema(description = "Goal domains it can serve, codes of `goal_domain`, the main one first.")
            List<String> goalDomains,

            @Schema(description = "UCUM; `d` for a time to an event.", example = "{score}")
            String unit,

            @Schema(description = "The scores it can give; absent for a time to an event.") @Nullable
            ScaleView scale,

            @Schema(description = "What ends the time; absent for a score.") @Nullable
            TimeView time,

            @Schema(description = "LOINC code it is sent under, where one is confirmed.") @Nullable
            String loincCode,

            CitationBody citation) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.id(),
                    measure.instrumentId(),
                    measure.name(),
                    measure.goalDomains(),
                    measure.unit(),
                    measure.scale() == null ? null : ScaleView.of(measure.scale()),
                    measure.eventRule() == null ? null : TimeView.of(measure.eventRule()),
                    measure.loincCode(),
                    CitationBody.of(measure.citation()));
        }
    }

    @Schema(name = "ScoreScale")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ScaleView(
            @Schema(description = "Lowest score, included, in the measure's unit.")
            BigDecimal minimum,

            @Schema(description = "Highest score, included, in the measure's unit.")
            BigDecimal maximum,

            @Schema(description = "Distance of two neighbouring scores, above 0.")
            BigDecimal step,

            boolean higherIsBetter,

            @Schema(description = "The only scores of a measure that is read from a table; absent: every step.")
            List<BigDecimal> permitted) {

        static ScaleView of(ScoreScale scale) {
            return new ScaleView(
                    scale.minimum(),
                    scale.maximum(),
                    scale.step(),
                    scale.higherIsBetter(),
                    List.copyOf(scale.permitted()));
        }
    }

    @Schema(name = "TimeToEventRule")
    record TimeView(
            @Schema(description = "Whether an early event is good.")
            boolean favourable,

            @Schema(description = "The first of them ends the time.")
            List<EndingView> events) {

        static TimeView of(EventRule rule) {
            return new TimeView(
                    rule.favourable(),
                    rule.events().stream().map(EndingView::of).toList());
        }
    }

    @Schema(name = "EndingEvent")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EndingView(
            @Schema(description = "Code of the list `clinical_event_kind`.")
            String kind,

            @Schema(description = "The measure's own event, or one after which it cannot happen any more.")
            EventRule.Ending ending,

            @Schema(description = "Only events of this grade or higher, 1 to 5; absent: any.") @Nullable
            Integer minimumGrade) {

        static EndingView of(EventRule.EndingEvent event) {
            return new EndingView(event.kind(), event.ending(), event.minimumGrade());
        }
    }
}
