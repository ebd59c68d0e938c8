package org.candorregistry.api.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.ItemAnswers;
import org.candorregistry.core.instrument.ScaleResult;
import org.candorregistry.core.scoring.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Scorings", description = "How the answers to a questionnaire become scores.")
@RestController
class ScoringController {

    private static final String PATH = "/api/v1/scorings";

    private final InstrumentService instruments;

    ScoringController(InstrumentService instruments) {
        this.instruments = instruments;
    }

    @Operation(summary = "Scorings", description = "All on one page, older versions too.")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH)
    PageView<ScoringView> list() {
        return new PageView<>(
                instruments.scorings().stream().map(ScoringView::of).toList(), null);
    }

    @Operation(summary = "One scoring")
    @Fails("scoring-unknown")
    @PreAuthorize(Access.ANYONE_KNOWN)
    @GetMapping(PATH + "/{scoring}")
    ScoringView get(@PathVariable String scoring) {
        return ScoringView.of(instruments.scoring(scoring));
    }

    @Operation(
            summary = "Score answers",
            description = "Computes what a questionnaire gives for each of its measures, and says why where it gives"
                    + " nothing. Records nothing and keeps nothing.")
    @Fails({"scoring-unknown", "item-unknown", "answer-not-permitted"})
    @PreAuthorize(Access.ANYONE_KNOWN)
    @PostMapping(PATH + "/{scoring}/score")
    ScoresView score(@PathVariable String scoring, @Valid @RequestBody AnswersBody body) {
        return new ScoresView(
                instruments.scoring(scoring).id(),
                instruments.score(scoring, new ItemAnswers(body.answers(), Map.of())).stream()
                        .map(MeasureScoreView::of)
                        .toList());
    }

    @Schema(name = "AnswersBody", example = """
                    {"answers": {"Q1": 1, "Q2": 2, "Q3": 2, "Q4": 3}}""")
    record AnswersBody(
            @Schema(description = "Item answers by linkId, as the scoring codes them.") @NotNull
            Map<String, BigDecimal> answers) {}

    @Schema(name = "Scores")
    record ScoresView(@Schema(example = "koos-1") String scoring, List<MeasureScoreView> scores) {}

    @Schema(name = "MeasureScore")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureScoreView(
            @Schema(example = "koos-qol") String measure,

            @Schema(description = "In the measure's unit, rounded half up to its step; absent where there is none.")
            @Nullable
            BigDecimal value,

            @Schema(description = "Why there is none: none of its items was answered, or too few.") @Nullable
            Lacking lacking,

            @Schema(description = "linkIds without an answer, where they are too many.") @Nullable
            List<String> unanswered) {

        enum Lacking {
            NOT_ASKED,
            ITEMS_MISSING
        }

        static MeasureScoreView of(ScaleResult result) {
            if (result.reading() instanceof Reading.ItemsMissing gap) {
                return new MeasureScoreView(result.measure(), null, Lacking.ITEMS_MISSING, gap.unanswered());
            }
            return new MeasureScoreView(
                    result.measure(), result.value(), result.value() == null ? Lacking.NOT_ASKED : null, null);
        }
    }
}
