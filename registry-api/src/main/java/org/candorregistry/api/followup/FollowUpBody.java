package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candorregistry.api.scoring.QuestionnaireBody;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.NewEvent;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.Reporter;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUpBody", example = """
                {"observedOn": "2025-07-10", "reporter": "PATIENT",
                 "scores": [{"measure": "nrs-pain", "value": 4},
                            {"measure": "koos-pain", "value": 63.89}],
                 "questionnaires": [{"scoring": "koos-1", "answers": {"Q1": 1, "Q2": 2, "Q3": 2, "Q4": 3}}],
                 "events": [{"kind": "adverse-event", "occurredOn": "2025-01-12", "term": "swelling", "grade": 1,
                             "serious": false, "relatedness": "probable", "outcome": "resolved"}]}""")
record FollowUpBody(
        @Schema(
                description = "Local calendar day, not before the treatment and not in the future. Without score and"
                        + " event it says that the person was alive and that nothing had happened.")
        @NotNull
        LocalDate observedOn,

        @Schema(description = "Who reported it; a register may report a day after a death.") @NotNull
        Reporter reporter,

        @Schema(
                description = "Taken on that day, each measure once; at most 100. A score of the day of treatment is a"
                        + " baseline and belongs to the treatment.")
        @Nullable
        List<@Valid ScoreBody> scores,

        @Schema(
                description =
                        "Answered on that day, at most 100; all their scores are computed and taken. A score beside"
                                + " the questionnaire it comes from must be the one that the answers give.")
        @Nullable
        List<@Valid QuestionnaireBody> questionnaires,

        @Schema(description = "What happened by that day, other than scores; at most 100.") @Nullable
        List<@Valid EventBody> events) {

    FollowUpReport report() {
        return new FollowUpReport(
                observedOn,
                reporter,
                scores == null
                        ? List.of()
                        : scores.stream().map(ScoreBody::said).toList(),
                questionnaires == null
                        ? List.of()
                        : questionnaires.stream().map(QuestionnaireBody::said).toList(),
                events == null
                        ? List.of()
                        : events.stream().map(event -> event.said(observedOn)).toList());
    }

    @Schema(name = "ScoreBody")
    record ScoreBody(
            @Schema(description = "Id of a scored measure.", example = "nrs-pain") @NotNull
            String measure,

            @Schema(description = VALUE, example = "4") @Nullable
            BigDecimal value,

            @Schema(description = ANSWERS) @Nullable Map<String, BigDecimal> answers,

            @Schema(description = QuestionnaireBody.MISSING) @Nullable
            Map<String, String> missing,

            @Schema(description = SCORING) @Nullable String scoring) {

        private static final String VALUE =
                "In the measure's unit, within its range and on its step. Absent: computed from"
                        + " the answers. Given beside answers that a scoring reads: the one that they give.";
        private static final String ANSWERS =
                "Item answers by linkId; never item texts. Where a scoring knows the measure,"
                        + " the items of its scale.";
        private static final String SCORING =
                "Id of the scoring that computes it from the answers; absent: the newest of the measure.";

        NewScore said() {
            return new NewScore(
                    measure,
                    value,
                    answers == null ? Map.of() : answers,
                    missing == null ? Map.of() : missing,
                    scoring);
        }
    }

    @Schema(name = "EventBody")
    record EventBody(
            @Schema(description = "Code of the list `clinical_event_kind`.", example = "adverse-event") @NotNull
            String kind,

            @Schema(
                    description = "Local calendar day, from the treatment to the day of observation. Absent: it had"
                            + " happened by the day of observation, and nobody knows when; not of a death, a withdrawal,"
                            + " a loss or a last contact.")
            @Nullable
            LocalDate occurredOn,

            @Schema(description = "What an adverse event was, and required of one: code of the list `adverse_event`.")
            @Nullable
            String term,

            @Schema(
                    description = "On the scale of the kind: CTCAE 1 to 5 (adverse event), MAGIC 1 to 4 (acute GVHD),"
                            + " NIH 1 to 3 (chronic GVHD). Grade 5 needs the death as an event of its own.")
            @Nullable
            Integer grade,

            @Schema(description = "Of an adverse event; absent: not known.") @Nullable
            Boolean serious,

            @Schema(
                    description = "Of an adverse event to the treatment, required where it is serious: code of the list"
                            + " `event_relatedness`.")
            @Nullable
            String relatedness,

            @Schema(description = "Of an adverse event: code of the list `event_outcome`.") @Nullable
            String outcome,

            @Schema(description = "Of a death, and required of one: code of the list `cause_of_death`.") @Nullable
            String cause,

            @Schema(
                    description =
                            "Of graft-versus-host disease: the stage of each organ that was assessed. Acute (MAGIC):"
                                    + " skin, liver, lower-gut 0 to 4, upper-gut 0 or 1; chronic (NIH): skin, mouth, eyes, gut,"
                                    + " liver, lungs, joints-and-fascia, genital-tract 0 to 3. The grade is computed from them;"
                                    + " one that is stated must be possible.",
                    example = "{\"skin\": 2, \"liver\": 1, \"upper-gut\": 0, \"lower-gut\": 0}")
            @Nullable
            Map<String, Integer> organs) {

        NewEvent said(LocalDate observedOn) {
            boolean dayKnown = occurredOn != null;
            LocalDate day = occurredOn == null ? observedOn : occurredOn;
            return new NewEvent(
                    kind,
                    day,
                    dayKnown,
                    term,
                    grade,
                    serious,
                    relatedness,
                    outcome,
                    cause,
                    organs == null ? Map.of() : organs);
        }
    }
}
