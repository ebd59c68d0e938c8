package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * A score from before the treatment, or from its day.
 *
 * @param value in the measure's unit
 * @param observedOn local calendar day
 * @param answers the item answers it comes from, by linkId; empty where they are not kept. Item texts never are
 */
public record BaselineScore(String measure, BigDecimal value, LocalDate observedOn, Map<String, BigDecimal> answers) {

    public BaselineScore {
        answers = Map.copyOf(answers);
    }

    public BaselineScore(String measure, BigDecimal value, LocalDate observedOn) {
        this(measure, value, observedOn, Map.of());
    }
}
