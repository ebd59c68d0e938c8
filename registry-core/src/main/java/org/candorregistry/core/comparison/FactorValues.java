package org.candorregistry.core.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.outcome.AgeBand;
import org.candorregistry.core.provider.TrainingLevel;

/** Values of the factors that have no code list: which there are, and how to say so. Bands are made by V0057. */
final class FactorValues {

    private static final List<String> MANIPULATIONS = List.of("minimal", "more-than-minimal");
    private static final List<String> BMI_BANDS = List.of("under-18.5", "18.5-25", "25-30", "30-35", "35-40", "40+");
    private static final List<String> QUARTERS =
            List.of("first-quarter", "second-quarter", "third-quarter", "fourth-quarter");
    private static final Pattern DOSE_BAND = Pattern.compile(
            "(cd34-per-kg|mscs|nucleated-cells) (0|(1|2|5)0{0,9}-(1|2|5)0{0,9}|0\\.0{0,9}[125]-(0\\.0{0,9}[125]|1))");
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|other");

    private FactorValues() {}

    /** What is wrong with a value of a factor without a code list; empty where it is one. */
    static Optional<String> wrong(Factor factor, String value) {
        return switch (factor) {
            case TRAINING_LEVEL -> oneOf(names(TrainingLevel.values()), value);
            case EVIDENCE_TIER -> oneOf(names(EvidenceTier.values()), value);
            case MANIPULATION -> oneOf(MANIPULATIONS, value);
            case BMI_BAND -> oneOf(BMI_BANDS, value);
            case BASELINE_BAND -> oneOf(QUARTERS, value);
            case AGE_BAND ->
                unless(AgeBand.isOne(value), "Five years, starting at a multiple of five: 45-49; 90+ from 90 on.");
            case DOSE_BAND ->
                unless(
                        DOSE_BAND.matcher(value).matches(),
                        "What is counted, cd34-per-kg, mscs or nucleated-cells, and two neighbours of the series 1, 2, 5, 10,"
                                + " 20 ...: cd34-per-kg 2-5.");
            case YEAR -> unless(YEAR.matcher(value).matches(), "A calendar year: 2024.");
            case COUNTRY ->
                unless(COUNTRY.matcher(value).matches(), "ISO 3166-1 alpha-2; other: countries with few clinics.");
            case CELL_SOURCE, DONOR_TYPE, PREPARATION, ROUTE, GUIDANCE, SEX, SEVERITY, DISEASE_STATUS ->
                throw new IllegalArgumentException(factor + " has a code list.");
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Optional<String> oneOf(List<String> values, String value) {
        return unless(values.contains(value), values.stream().collect(Collectors.joining(", ", "One of ", ".")));
    }

    private static Optional<String> unless(boolean right, String otherwise) {
        return right ? Optional.empty() : Optional.of(otherwise);
    }
}
