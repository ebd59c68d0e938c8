package org.candorregistry.core.scoring;

import java.util.List;

/** What a scale makes of answers: its score, or why there is none. */
public sealed interface Reading {

    /** The exact score, not yet rounded to the measure's step. */
    record Value(Ratio score) implements Reading {}

    /** None of its items was answered, or of a sum of scales, none of one of them. */
    record NotAsked() implements Reading {}

    /**
     * Too few of its items were answered.
     *
     * @param unanswered linkIds, in the order of the questionnaire
     */
    record ItemsMissing(List<String> unanswered) implements Reading {}
}
