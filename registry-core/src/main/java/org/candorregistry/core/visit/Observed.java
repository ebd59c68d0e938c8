package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the visits of a treatment depend on, besides the plan.
 *
 * @param treatedOn day 0
 * @param measures the scored measures of the treatment's goals, which each visit asks for; empty where only events are
 *     followed
 * @param scores valid ones, in any order
 * @param contacts days on which the person was in contact and alive, in any order
 * @param endings whatever ends follow-up, in any order
 */
public record Observed(
        LocalDate treatedOn,
        Set<String> measures,
        List<ScoreDay> scores,
        List<LocalDate> contacts,
        List<Ending> endings) {

    /** On which day a measure was scored. */
    public record ScoreDay(String measure, LocalDate observedOn) {}
}
