package org.candorregistry.core.comparison;

import java.util.List;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;

/**
 * Who else can be asked for. A cohort narrowed to one value of a factor could be left for another value, and for all of
 * them: the whole less the large ones would be a small one. So each number is protected as if the question had been split
 * by that factor.
 */
final class Neighbours {

    private final CohortCounts cohorts;
    private final CompareCohort question;
    private final @Nullable SmallestChange smallestChange;
    private final boolean time;

    Neighbours(CohortCounts cohorts, CompareCohort question, @Nullable SmallestChange smallestChange, boolean time) {
        this.cohorts = cohorts;
        this.question = question;
        this.smallestChange = smallestChange;
        this.time = time;
    }

    /** Of a question; null where nothing is withheld from whoever asks. */
    static @Nullable Neighbours of(PreparedQuestion prepared, CompareCohort question) {
        return prepared.cut() == null
                ? null
                : new Neighbours(prepared.counts(), question, prepared.smallestChange(), prepared.isOfTime());
    }

    /**
     * A group and its neighbours.
     *
     * @param asked the name of the group itself among the members
     * @param members by the value of one factor, all others being the same
     */
    record Family(String asked, List<GroupCounts> members) {}

    /**
     * One family for each factor that the cohort is narrowed by.
     *
     * @param group of the question, also the one of which the factor was not recorded: it cannot be asked for by itself,
     *     and stands in the answer to the same question with another value of the narrowed factor
     */
    List<Family> of(String group) {
        Factor split = question.compareBy();
        Cohort asked = split == null ? question.cohort() : question.cohort().with(split, group);
        return question.cohort().narrowedTo().entrySet().stream()
                .map(narrowed -> new Family(
                        narrowed.getValue(),
                        cohorts.count(asked.without(narrowed.getKey()), narrowed.getKey(), smallestChange, time)))
                .toList();
    }
}
