package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.candorregistry.core.instrument.ItemAnswers;
import org.candorregistry.core.instrument.SentScore;
import org.candorregistry.core.instrument.TakenScore;
import org.jspecify.annotations.Nullable;

/**
 * A score that was taken.
 *
 * @param value in the measure's unit; null: to be computed from the answers
 * @param answers the item answers it comes from, by linkId; empty where they are not kept. Item texts never are
 * @param missing why an item has no answer, by linkId
 * @param scoring id of the scoring that computes it from the answers; null: the newest of its measure
 */
public record NewScore(
        String measure,
        @Nullable BigDecimal value,
        Map<String, BigDecimal> answers,
        Map<String, String> missing,
        @Nullable String scoring) {

    public NewScore {
        answers = Map.copyOf(answers);
        missing = Map.copyOf(missing);
    }

    public NewScore(String measure, @Nullable BigDecimal value, Map<String, BigDecimal> answers) {
        this(measure, value, answers, Map.of(), null);
    }

    public NewScore(String measure, BigDecimal value) {
        this(measure, value, Map.of());
    }

    static NewScore of(TakenScore taken) {
        return new NewScore(
                taken.measure(),
                taken.value(),
                taken.items().answers(),
                taken.items().missing(),
                taken.scoring());
    }

    /** As a score that has been taken: recorded ones have a value. */
    TakenScore asRecorded() {
        return new TakenScore(measure, Objects.requireNonNull(value), new ItemAnswers(answers, missing), scoring);
    }

    SentScore sent() {
        return new SentScore(measure, value, new ItemAnswers(answers, missing), scoring);
    }
}
