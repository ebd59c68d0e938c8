package org.candorregistry.core.treatment;

import java.time.LocalDate;
import org.candorregistry.core.instrument.AnsweredQuestionnaire;

/**
 * A questionnaire from before the treatment, or from its day; all scores that it gives are baseline scores.
 *
 * @param observedOn local calendar day
 */
public record BaselineQuestionnaire(LocalDate observedOn, AnsweredQuestionnaire questionnaire) {}
