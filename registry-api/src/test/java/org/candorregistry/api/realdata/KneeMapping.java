package org.candorregistry.api.realdata;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * NHS England PROMs 2018-19: knee replacements, Oxford Knee Score and EQ-5D before and six months after. {@code *} is
 * suppressed; 9, 999 and 99999 are missing, as is an empty field. A knee replacement is a comparator, no cell product.
 */
final class KneeMapping {

    static final Day DAY = new Day(LocalDate.of(2018, 10, 1));
    static final int SIX_MONTHS = 182;

    private static final List<String> OXFORD = List.of(
            "Pain",
            "Night Pain",
            "Washing",
            "Transport",
            "Walking",
            "Standing",
            "Limping",
            "Kneeling",
            "Work",
            "Confidence",
            "Shopping",
            "Stairs");
    /** The columns' words for the dimensions, and the registry's. */
    private static final Map<String, String> EQ_5D = Map.of(
            "Mobility", "mobility",
            "Self-Care", "self-care",
            "Activity", "usual-activities",
            "Discomfort", "pain-discomfort",
            "Anxiety", "anxiety-depression");

    private static final Map<String, String> COMORBIDITIES = new LinkedHashMap<>(Map.of(
            "Heart Disease", "heart-disease",
            "High Bp", "hypertension",
            "Stroke", "stroke",
            "Diabetes", "diabetes",
            "Depression", "depression",
            "Circulation", "other",
            "Lung Disease", "other",
            "Kidney Disease", "other",
            "Liver Disease", "other",
            "Cancer", "other"));
    private static final Map<String, String> COMPLICATIONS = Map.of(
            "Post-Op Q Allergy", "allergic-reaction",
            "Post-Op Q Bleeding", "bleeding",
            "Post-Op Q Wound", "wound-problem",
            "Post-Op Q Urine", "urinary-problem",
            "Post-Op Q Readmitted", "readmission");

    /** A measure: its column, the least improvement that is one, and the score that cannot improve. */
    private enum Scored {
        OKS("oks", "function", "1", "48"),
        EQ_5D("eq-5d-3l-uk", "quality-of-life", "0.001", "1"),
        EQ_VAS("eq-vas", "quality-of-life", "1", "100");

        private final String measure;
        private final String domain;
        private final BigDecimal step;
        private final BigDecimal best;

        Scored(String measure, String domain, String step, String best) {
            this.measure = measure;
            this.domain = domain;
            this.step = new BigDecimal(step);
            this.best = new BigDecimal(best);
        }

        /** Any improvement, as NHS Digital counts it; null where none is left. */
        private @Nullable Body goal(@Nullable BigDecimal baseline) {
            if (baseline != null && baseline.add(step).compareTo(best) > 0) {
                return null;
            }
            return Body.of("domain", domain)
                    .with("measure", measure)
                    .with("targetKind", "CHANGE")
                    .with("targetValue", step)
                    .with("horizonDays", SIX_MONTHS);
        }
    }

    private KneeMapping() {}

    /** @param number the row's place among those that are loaded */
    static Patient patient(CSVRecord row, int number) {
        String pseudonym = "NHS-" + number;
        Body subject = Body.of("pseudonym", pseudonym)
                .with("sex", sex(row))
                .absent("unknown", "birthYear")
                .with("consents", Patient.consents(DAY.at(0), "NHS Digital, Open Government Licence"));
        Body product = Body.of("productClass", "joint-replacement").absent("unknown", "processing.device");
        return new Patient(pseudonym, subject, product, treatment(row), followUp(row));
    }

    private static Body treatment(CSVRecord row) {
        List<String> comorbidities = COMORBIDITIES.entrySet().stream()
                .filter(one -> row.get(one.getKey()).equals("1"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        boolean operatedBefore = row.get("Pre-Op Q Previous Surgery").equals("1");
        List<Body> scores = scores(row, "Pre-Op");
        scores.forEach(score -> score.with("observedOn", DAY.at(-1)));
        Body treatment = Body.of("treatedOn", DAY.at(0))
                .with("recipient", Body.of("comorbidities", comorbidities.isEmpty() ? null : comorbidities))
                .with(
                        "indication",
                        Body.of("condition", "knee-osteoarthritis")
                                .with("severity", "not-graded")
                                .with("bodySite", "knee")
                                .with("previousTreatments", operatedBefore ? List.of("surgery") : null))
                .with("goals", goals(row))
                .absent("unknown", "recipient.age", "recipient.bmi", "recipient.comorbidities", "recipient.medications")
                .absent("unknown", "indication.laterality", "indication.symptomDuration")
                .absent("unknown", "indication.previousTreatments", "delivery.concomitantProcedures")
                .absent("unknown", "delivery.immediateComplication", "delivery.afterCare");
        if (scores.size() < Scored.values().length) {
            treatment.absent("unknown", "baselineScores");
        }
        return treatment.with("baselineScores", scores);
    }

    private static List<Body> goals(CSVRecord row) {
        return Stream.of(Scored.values())
                .map(scored -> scored.goal(score(row, scored, "Pre-Op")))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Body followUp(CSVRecord row) {
        List<Body> events = new ArrayList<>();
        if (row.get("Post-Op Q Further Surgery").equals("1")) {
            events.add(Body.of("kind", "conversion-to-surgery"));
        }
        COMPLICATIONS.forEach((column, term) -> {
            if (row.get(column).equals("1")) {
                events.add(Body.of("kind", "adverse-event").with("term", term));
            }
        });
        return Body.of("observedOn", DAY.at(SIX_MONTHS))
                .with("reporter", "PATIENT")
                .with("scores", scores(row, "Post-Op"))
                .with("events", events);
    }

    private static List<Body> scores(CSVRecord row, String when) {
        List<Body> scores = new ArrayList<>();
        for (Scored scored : Scored.values()) {
            BigDecimal value = score(row, scored, when);
            if (value != null) {
                scores.add(Body.of("measure", scored.measure)
                        .with("value", value)
                        .with("answers", answers(row, scored, when)));
            }
        }
        return scores;
    }

    private static @Nullable BigDecimal score(CSVRecord row, Scored scored, String when) {
        String text = row.get(
                switch (scored) {
                    case OKS -> "Knee Replacement " + when + " Q Score";
                    case EQ_5D -> when + " Q EQ5D Index";
                    case EQ_VAS -> when + " Q EQ VAS";
                });
        return text.isEmpty() || text.equals("999") ? null : new BigDecimal(text);
    }

    /** The items that were answered; 9 is no answer. */
    private static @Nullable Map<String, Integer> answers(CSVRecord row, Scored scored, String when) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        switch (scored) {
            case OKS ->
                OXFORD.forEach(item -> answer(
                        row,
                        "Knee Replacement " + when + " Q " + item,
                        item.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        answers));
            case EQ_5D -> EQ_5D.forEach((column, linkId) -> answer(row, when + " Q " + column, linkId, answers));
            case EQ_VAS -> {
                return null;
            }
        }
        return answers;
    }

    private static void answer(CSVRecord row, String column, String linkId, Map<String, Integer> answers) {
        if (!row.get(column).equals("9")) {
            answers.put(linkId, Integer.valueOf(row.get(column)));
        }
    }

    private static String sex(CSVRecord row) {
        return switch (row.get("Gender")) {
            case "1" -> "male";
            case "2" -> "female";
            default -> "unknown";
        };
    }
}
