package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.candorregistry.core.statistics.LogisticRegression.Coefficient;
import org.candorregistry.core.statistics.LogisticRegression.Fit;
import org.candorregistry.core.statistics.LogisticRegression.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code logistic.R}: glm and brglm. What the registry promises for iterative fits is 1e-6. */
class LogisticRegressionTest {

    private static final Offset<Double> ITERATIVE = Offset.offset(1e-6);
    private static final List<String> TERMS = List.of("male", "kl3", "kl4", "age");

    @ParameterizedTest
    @ValueSource(strings = {"large", "small", "dependent"})
    void likelihoodIsThatOfR(String set) {
        matches(set, "ml", LogisticRegression.fit(patterns(set), false).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"large", "small", "separated"})
    void penaltyIsThatOfR(String set) {
        matches(set, "firth", LogisticRegression.fit(patterns(set), true).orElseThrow());
    }

    /** Of 20 people with a factor, all had the event: no finite likelihood estimate, and Firth's is taken. */
    @Test
    void dataThatSeparateAreFittedWithThePenalty() {
        assertThat(LogisticRegression.fit(patterns("separated"), false)).isEmpty();
        Fit fit = LogisticRegression.fit(patterns("separated")).orElseThrow();
        assertThat(fit.penalised()).isTrue();
        matches("separated", "firth", fit);
        assertThat(LogisticRegression.fit(patterns("large")).orElseThrow().penalised())
                .isFalse();
    }

    /** A 2 × 2 table by hand: 30 of 50 against 20 of 60, odds ratio (30 · 40) / (20 · 20) = 3, SE² = 1/30 + 1/20 + 1/20 + 1/40. */
    @Test
    void aSingleFactorGivesTheRatioOfTheTable() {
        Fit fit = LogisticRegression.fit(List.of(new Pattern(List.of(1.0), 30, 20), new Pattern(List.of(0.0), 20, 40)))
                .orElseThrow();
        Coefficient found = fit.coefficients().get(0);
        assertThat(found).isNotNull();
        assertThat(Math.exp(found.estimate())).isCloseTo(3, within(1e-9));
        assertThat(found.standardError()).isCloseTo(Math.sqrt(1 / 30.0 + 1 / 20.0 + 1 / 20.0 + 1 / 40.0), ITERATIVE);
        // ln 3 ± 1.959964 · 0.39791 = 1.09861 ± 0.77989
        assertThat(found.oddsRatio(Level.DEFAULT).lower()).isCloseTo(1.375, within(1e-3));
        assertThat(found.oddsRatio(Level.DEFAULT).upper()).isCloseTo(6.544, within(1e-3));
    }

    /** Patterns are counts: the same people one by one, in another order, are fitted alike. */
    @Test
    void onePatternOrManyWithTheSamePeopleAreTheSame() {
        List<Pattern> oneByOne = patterns("small").stream()
                .flatMap(pattern -> Stream.concat(
                        Stream.generate(() -> new Pattern(pattern.covariates(), 1, 0))
                                .limit(pattern.events()),
                        Stream.generate(() -> new Pattern(pattern.covariates(), 0, 1))
                                .limit(pattern.others())))
                .sorted((one, other) ->
                        other.covariates().toString().compareTo(one.covariates().toString()))
                .toList();
        matches("small", "ml", LogisticRegression.fit(oneByOne).orElseThrow());
        matches("small", "firth", LogisticRegression.fit(oneByOne, true).orElseThrow());
    }

    @Test
    void withoutEventsOrWithEventsOnlyThereIsNothingToFit() {
        assertThat(LogisticRegression.fit(List.of(new Pattern(List.of(1.0), 0, 5))))
                .isEmpty();
        assertThat(LogisticRegression.fit(List.of(new Pattern(List.of(1.0), 5, 0))))
                .isEmpty();
        assertThat(LogisticRegression.fit(List.of())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LogisticRegression.fit(
                        List.of(new Pattern(List.of(1.0), 5, 1), new Pattern(List.of(1.0, 0.0), 5, 1))));
    }

    /** {@code logistic.R}: the formula of Yang and Dalton, inverted by solve(). */
    @Test
    void standardizedDifferencesAreThoseOfR() {
        for (Expected.Row row : Expected.rows("standardized.csv")) {
            assertThat(StandardizedDifference.of(counts(row.text("first")), counts(row.text("second")))
                            .orElseThrow())
                    .isCloseTo(row.number("difference"), Expected.TOLERANCE);
        }
        // Two categories: (0.3 - 0.5) / sqrt((0.21 + 0.25) / 2), by hand.
        assertThat(StandardizedDifference.of(List.of(30L, 70L), List.of(50L, 50L))
                        .orElseThrow())
                .isCloseTo(0.2 / Math.sqrt(0.23), Expected.TOLERANCE);
        assertThat(StandardizedDifference.of(List.of(5L, 0L), List.of(0L, 7L))).isEmpty();
        assertThat(StandardizedDifference.of(List.of(5L), List.of(7L))).isEmpty();
        assertThat(StandardizedDifference.of(List.of(0L, 0L), List.of(3L, 7L))).isEmpty();
    }

    private static List<Long> counts(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Long::valueOf).toList();
    }

    private static List<Pattern> patterns(String set) {
        return Expected.rows("logistic-data.csv").stream()
                .filter(row -> row.text("set").equals(set))
                .map(row -> new Pattern(
                        TERMS.stream().map(row::number).toList(),
                        row.whole("events"),
                        row.whole("n") - row.whole("events")))
                .toList();
    }

    private static void matches(String set, String method, Fit fit) {
        int compared = 0;
        for (Expected.Row row : Expected.rows("logistic.csv")) {
            if (!row.text("set").equals(set) || !row.text("method").equals(method)) {
                continue;
            }
            String term = row.text("term");
            @Nullable
            Coefficient found = term.equals("(Intercept)")
                    ? fit.intercept()
                    : fit.coefficients().get(TERMS.indexOf(term));
            if (row.text("estimate").isEmpty()) {
                assertThat(found).as(term).isNull();
            } else {
                assertThat(found).as(term).isNotNull();
                assertThat(found.estimate()).as(term).isCloseTo(row.number("estimate"), ITERATIVE);
                assertThat(found.standardError()).as(term).isCloseTo(row.number("error"), ITERATIVE);
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(2);
    }
}
