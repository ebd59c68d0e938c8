package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the visits of a treatment depend on, besides the plan and today.
 *
 * @param treatedOn day 0
 * @param measures the scored measures of the treatment's goals, which each visit asks for; empty where only events are
 *     followed
 * @param scores valid ones, in any order
 * @param contacts days on which the person was in contact and alive, in any order
 * @param endedOn the first day of death, withdrawal or conversion to surgery; null: none of them
 */
public record Observed(
        LocalDate treatedOn,
        Set<String> measures,
        List<ScoreDay> scores,
        List<LocalDate> contacts,
        @Nullable LocalDate endedOn) {

    /** On which day a measure was scored. */
    public record ScoreDay(String measure, LocalDate observedOn) {}
}
