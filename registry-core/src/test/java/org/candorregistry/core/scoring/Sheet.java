package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Answers to a scale, made up for a test. */
final class Sheet {

    private final Map<String, BigDecimal> answers = new LinkedHashMap<>();

    private Sheet() {}

    static Sheet blank() {
        return new Sheet();
    }

    /** One answer to every item of a scale. */
    static Sheet all(String scoring, String measure, int answer) {
        Sheet sheet = new Sheet();
        Seeded.scoring(scoring).scale(measure).orElseThrow().items().forEach(item -> sheet.with(item.linkId(), answer));
        return sheet;
    }

    /** {@code P1}, {@code P2} and so on. */
    static Sheet inOrder(String prefix, int... answers) {
        Sheet sheet = new Sheet();
        for (int i = 0; i < answers.length; i++) {
            sheet.with(prefix + (i + 1), answers[i]);
        }
        return sheet;
    }

    Sheet with(String linkId, int answer) {
        answers.put(linkId, BigDecimal.valueOf(answer));
        return this;
    }

    Sheet with(String linkId, String answer) {
        answers.put(linkId, new BigDecimal(answer));
        return this;
    }

    Sheet without(String... linkIds) {
        for (String linkId : linkIds) {
            Objects.requireNonNull(answers.remove(linkId));
        }
        return this;
    }

    Map<String, BigDecimal> answers() {
        return answers;
    }

    String scored(String scoring, String measure) {
        return Seeded.score(scoring, measure, answers);
    }
}
