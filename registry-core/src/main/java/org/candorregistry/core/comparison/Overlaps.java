package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;

/**
 * What an answer would tell beside those that a cut gave already, where cohorts are put together of criteria and so can overlap
 * in any way. ADR-0021.
 */
final class Overlaps {

    /** Cohorts that overlap with a question that is put together of criteria: beyond, nobody can say what is told. */
    static final int MOST_ANSWERED = 200;

    private final List<String> asked;
    private final Regions regions;
    private final MinimumCell minimum;
    private final boolean together;

    /** Places of cohorts of which it was told before how many people they are. */
    private final List<Integer> counted = new ArrayList<>();

    /** Sets of which it would be told how many people they are. */
    private final List<int[]> countable = new ArrayList<>();

    private final Map<String, List<GroupCounts>> derivable = new LinkedHashMap<>();

    /**
     * What is held against each other.
     *
     * @param asked groups of the question, which are the first cohorts
     * @param together whether the question is put together of criteria: it is then refused rather than told without numbers
     */
    private Overlaps(List<String> asked, Regions regions, MinimumCell minimum, boolean together) {
        this.asked = asked;
        this.regions = regions;
        this.minimum = minimum;
        this.together = together;
    }

    /** Of a question that no other can add to or take from. */
    static Overlaps none() {
        return new Overlaps(List.of(), new Regions(List.of()), MinimumCell.NONE, false);
    }

    /**
     * Of a question.
     *
     * @param groups that it has
     * @param answered of the same cut and goals
     * @throws RegistryException {@code cohort-tells-of-few} where so many were answered that nobody can say
     */
    static Overlaps of(
            CohortCounts source,
            CompareCohort question,
            List<String> groups,
            List<Answered> answered,
            @Nullable SmallestChange smallestChange,
            MinimumCell minimum) {
        if (groups.isEmpty()
                || (question.cohort().where() == null
                        && answered.stream().allMatch(each -> each.cohort().where() == null))) {
            return none();
        }
        List<Cohort> asked = groups.stream().map(question::cohortOf).toList();
        Map<Cohort, Boolean> known = new LinkedHashMap<>();
        int day = question.cohort().horizonDays(); // an answer tells of all time points
        answered.forEach(each -> known.merge(each.cohort().at(day), each.counted(), Boolean::logicalOr));
        List<Optional<Boolean>> again = asked.stream()
                .map(each -> Optional.ofNullable(known.remove(each)))
                .toList();
        if (known.size() > MOST_ANSWERED) {
            throw tellsOfFew(
                    "So many cohorts of these goals were answered from this data cut that what another would tell"
                            + " beside them cannot be said. Ask one of them again, or wait for the next cut.");
        }
        List<Cohort> cohorts = new ArrayList<>(asked);
        cohorts.addAll(known.keySet());
        Overlaps overlaps = new Overlaps(
                groups,
                new Regions(source.countRegions(cohorts, smallestChange)),
                minimum,
                question.cohort().where() != null);
        overlaps.hold(again, List.copyOf(known.values()));
        return overlaps;
    }

    /**
     * Finds what follows.
     *
     * @param again of each group whether it was answered before, and then whether it was told how many people it is
     * @param others the same of the cohorts that were answered besides
     */
    private void hold(List<Optional<Boolean>> again, List<Boolean> others) {
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (again.get(i).orElse(false)) {
                counted.add(i);
            }
        }
        for (boolean isCounted : others) {
            int place = asked.size() + told.size();
            told.add(place);
            if (isCounted) {
                counted.add(place);
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            derivable.put(
                    asked.get(i),
                    regions.derivable(i, told).stream()
                            .map(set -> regions.together(set, GroupCounts.ALL))
                            .toList());
            if (!again.get(i).orElse(false)) {
                countable.addAll(regions.derivable(i, counted));
            }
        }
    }

    /** Whose numbers follow from those of a group and of answers that were given: what is withheld of them is withheld here. */
    List<GroupCounts> derivable(String group) {
        return derivable.getOrDefault(group, List.of());
    }

    /**
     * Refuses to tell how many people some groups are, where few people would follow, whatever else is withheld.
     *
     * @param shown by group, the time points at which it is told
     * @throws RegistryException {@code cohort-tells-of-few}
     */
    void check(Map<String, Set<Integer>> shown) {
        if (together && countable.stream().anyMatch(set -> areTooFew(regions.together(set, GroupCounts.ALL)))) {
            throw tellsOfFew();
        }
        Set<Integer> days = new TreeSet<>();
        shown.values().forEach(days::addAll);
        for (int day : days) {
            List<Long> people =
                    regions.all().stream().map(region -> people(region, day)).toList();
            List<Integer> told = new ArrayList<>(counted);
            for (int i = 0; i < asked.size(); i++) {
                if (shown.getOrDefault(asked.get(i), Set.of()).contains(day)) {
                    told.add(i);
                }
            }
            if (regions.isolated(told, people, minimum) > regions.isolated(counted, people, minimum)) {
                throw tellsOfFew();
            }
        }
    }

    private boolean areTooFew(GroupCounts set) {
        return set.horizons().keySet().stream().anyMatch(day -> minimum.isTooFew(people(set, day)));
    }

    private static long people(GroupCounts region, int day) {
        return region.at(day).goals().classes().enrolled();
    }

    private static RegistryException tellsOfFew() {
        return tellsOfFew(
                "Beside answers that this data cut gave already, it would tell of too few people. Ask a cohort that"
                        + " differs by more of them, or one that was answered.");
    }

    private static RegistryException tellsOfFew(String why) {
        Violations violations = new Violations();
        violations.add("/cohort", ComparisonFailure.COHORT_TELLS_OF_FEW, why);
        return new RegistryException(violations.all());
    }
}
