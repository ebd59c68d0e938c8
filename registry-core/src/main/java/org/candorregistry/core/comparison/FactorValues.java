package org.candorregistry.core.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.outcome.AgeBand;
import org.candorregistry.core.provider.TrainingLevel;

/** Values of the factors that have no code list: which there are, and how to say so. Bands are made by V0057 and V0062. */
final class FactorValues {

    private static final List<String> MANIPULATIONS = List.of("minimal", "more-than-minimal");
    private static final List<String> BMI_BANDS = List.of("under-18.5", "18.5-25", "25-30", "30-35", "35-40", "40+");
    private static final List<String> QUARTERS =
            List.of("first-quarter", "second-quarter", "third-quarter", "fourth-quarter");
    private static final List<String> VIABILITY_BANDS = List.of("under-70", "70-80", "80-90", "90-95", "95-100");
    private static final List<String> PASSAGES =
            IntStream.rangeClosed(0, 15).mapToObj(String::valueOf).toList();
    private static final String BAND_OF_SERIES = "0|(1|2|5)0{0,9}-(1|2|5)0{0,9}";
    private static final Pattern DOSE_BAND = Pattern.compile(
            "(cd34-per-kg|mscs|nucleated-cells) (" + BAND_OF_SERIES + "|0\\.0{0,9}[125]-(0\\.0{0,9}[125]|1))");
    private static final Pattern CASES_BAND = Pattern.compile(BAND_OF_SERIES + "|other");
    private static final Pattern DEVICE = Pattern.compile("\\S+( \\S+)*");
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
            case VIABILITY_BAND -> oneOf(VIABILITY_BANDS, value);
            case PASSAGE -> oneOf(PASSAGES, value);
            case DEVICE ->
                unless(
                        DEVICE.matcher(value).matches() && value.equals(value.toLowerCase(Locale.ROOT)),
                        "Make and model in small letters, one space between words; other: those of few clinics.");
            case EARLIER_CASES, CLINIC_VOLUME ->
                unless(
                        CASES_BAND.matcher(value).matches(),
                        "0, or two neighbours of the series 1, 2, 5, 10, 20 ...: 20-50; other: those of few clinics.");
            case YEAR -> unless(YEAR.matcher(value).matches(), "A calendar year: 2024.");
            case COUNTRY ->
                unless(COUNTRY.matcher(value).matches(), "ISO 3166-1 alpha-2; other: countries with few clinics.");
            case CONDITION,
                    PRODUCT_CLASS,
                    CELL_SOURCE,
                    DONOR_TYPE,
                    PREPARATION,
                    ROUTE,
                    GUIDANCE,
                    SEX,
                    SEVERITY,
                    DISEASE_STATUS -> throw new IllegalArgumentException(factor + " has a code list.");
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
