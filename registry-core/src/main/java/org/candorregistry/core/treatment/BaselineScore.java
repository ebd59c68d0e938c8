package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.candorregistry.core.instrument.ItemAnswers;
import org.candorregistry.core.instrument.SentScore;
import org.candorregistry.core.instrument.TakenScore;
import org.jspecify.annotations.Nullable;

/**
 * A score from before the treatment, or from its day.
 *
 * @param value in the measure's unit; null: to be computed from the answers
 * @param observedOn local calendar day
 * @param answers the item answers it comes from, by linkId; empty where they are not kept. Item texts never are
 * @param missing why an item has no answer, by linkId
 * @param scoring id of the scoring that computes it from the answers; null: the newest of its measure
 */
public record BaselineScore(
        String measure,
        @Nullable BigDecimal value,
        LocalDate observedOn,
        Map<String, BigDecimal> answers,
        Map<String, String> missing,
        @Nullable String scoring) {

    public BaselineScore {
        answers = Map.copyOf(answers);
        missing = Map.copyOf(missing);
    }

    public BaselineScore(
            String measure, @Nullable BigDecimal value, LocalDate observedOn, Map<String, BigDecimal> answers) {
        this(measure, value, observedOn, answers, Map.of(), null);
    }

    public BaselineScore(String measure, BigDecimal value, LocalDate observedOn) {
        this(measure, value, observedOn, Map.of());
    }

    static BaselineScore of(LocalDate observedOn, TakenScore taken) {
        return new BaselineScore(
                taken.measure(),
                taken.value(),
                observedOn,
                taken.items().answers(),
                taken.items().missing(),
                taken.scoring());
    }

    SentScore sent() {
        return new SentScore(measure, value, new ItemAnswers(answers, missing), scoring);
    }
}
