package org.candorregistry.core.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What names more wins, then the later; of several goals the first that is named. */
class ChosenPlanTest {

    private static final List<ChosenPlan> CHOICES = List.of(
            choice(null, "pain", "2026-01-01", "any-pain"),
            choice("knee", null, "2026-01-01", "knee"),
            choice("knee", "pain", "2026-01-01", "knee-pain"),
            choice("knee", "pain", "2026-06-01", "knee-pain-later"),
            choice("knee", "function", "2026-01-01", "knee-function"),
            choice(null, "sport", "2026-01-01", "any-sport"));

    @ParameterizedTest
    @CsvSource({
        "knee, pain, 2026-05-31, knee-pain",
        "knee, pain, 2026-06-01, knee-pain-later",
        "knee, pain, 2025-12-31,",
        "knee, survival, 2026-05-31, knee",
        "hip, pain, 2026-05-31, any-pain",
        "hip, survival, 2026-05-31,",
        "knee, function pain, 2026-05-31, knee-function",
        "knee, pain function, 2026-05-31, knee-pain",
        "knee, sport pain, 2026-05-31, knee-pain",
        "knee, survival sport, 2026-05-31, knee",
        "hip, sport pain, 2026-05-31, any-sport"
    })
    void isTheOneThatFitsBest(String condition, String domains, LocalDate treatedOn, @Nullable String plan) {
        for (List<ChosenPlan> order : List.of(CHOICES, reversed())) {
            assertThat(ChosenPlan.of(order, condition, List.of(domains.split(" ")), treatedOn)
                            .orElse(null))
                    .isEqualTo(plan);
        }
    }

    private static List<ChosenPlan> reversed() {
        List<ChosenPlan> reversed = new java.util.ArrayList<>(CHOICES);
        Collections.reverse(reversed);
        return reversed;
    }

    private static ChosenPlan choice(@Nullable String condition, @Nullable String domain, String from, String plan) {
        return new ChosenPlan(condition, domain, LocalDate.parse(from), plan);
    }
}
