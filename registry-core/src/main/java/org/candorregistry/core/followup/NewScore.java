package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A score that was taken.
 *
 * @param value in the measure's unit
 * @param answers the item answers it comes from, by linkId; empty where they are not kept. Item texts never are
 */
public record NewScore(String measure, BigDecimal value, Map<String, BigDecimal> answers) {

    public NewScore {
        answers = Map.copyOf(answers);
    }

    public NewScore(String measure, BigDecimal value) {
        this(measure, value, Map.of());
    }
}
