package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A score or a time to an event that a goal can name. Exactly one of {@code scale} and {@code eventRule} is given.
 *
 * @param goalDomains the goal domains it can serve, the main one first; never empty
 * @param scale the scores it can give; null for a time to an event
 * @param eventRule what ends the time; null for a score
 * @param unit UCUM; {@code d} for a time to an event
 * @param loincCode LOINC code a score is sent out under; null where none is confirmed
 */
public record Measure(
        String id,
        String instrumentId,
        String name,
        List<String> goalDomains,
        @Nullable ScoreScale scale,
        @Nullable EventRule eventRule,
        String unit,
        @Nullable String loincCode,
        Citation citation) {

    /** Whether a goal of this domain can be measured by it. */
    public boolean serves(String goalDomain) {
        return goalDomains.contains(goalDomain);
    }

    /** What is wrong with a score of this measure; empty where it is one the instrument can give. */
    public List<Violation> violations(BigDecimal score) {
        return scale == null
                ? List.of(new Violation(
                        "",
                        InstrumentFailure.SCORE_OF_AN_EVENT,
                        "This measure is a time to an event and has no score."))
                : scale.violations(score);
    }
}
