package org.candorregistry.core.instrument;

/**
 * A questionnaire that was answered; all scores that it gives are taken from it.
 *
 * @param scoring id of the scoring, as {@code koos-1}: says which items there are and how they become scores
 */
public record AnsweredQuestionnaire(String scoring, ItemAnswers items) {}
