package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
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

    private final Map<String, List<GroupCounts>> derivable = new LinkedHashMap<>();

    private Overlaps() {}

    /** Of a question that no other can add to or take from. */
    static Overlaps none() {
        return new Overlaps();
    }

    /**
     * Of a question.
     *
     * @param groups that it has
     * @param answered of the same cut and goals
     * @throws RegistryException {@code cohort-tells-of-few} where numbers of people would
     *     follow that are too small, whatever else is withheld
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
        answered.forEach(each -> known.merge(each.cohort(), each.counted(), Boolean::logicalOr));
        asked.forEach(known::remove);
        if (known.size() > MOST_ANSWERED) {
            throw tellsOfFew(
                    "So many cohorts of these goals were answered from this data cut that what another would tell"
                            + " beside them cannot be said. Ask one of them again, or wait for the next cut.");
        }
        List<Cohort> cohorts = new ArrayList<>(asked);
        cohorts.addAll(known.keySet());
        Regions regions = new Regions(source.countRegions(cohorts, smallestChange));
        List<Integer> told = new ArrayList<>();
        List<Integer> counted = new ArrayList<>();
        for (boolean isCounted : known.values()) {
            int place = asked.size() + told.size();
            told.add(place);
            if (isCounted) {
                counted.add(place);
            }
        }
        checkPeople(regions, asked.size(), counted, minimum);
        Overlaps overlaps = new Overlaps();
        for (int i = 0; i < asked.size(); i++) {
            overlaps.derivable.put(groups.get(i), sets(regions, i, told, minimum));
        }
        return overlaps;
    }

    /** Whose numbers follow from those of a group and of answers that were given: what is withheld of them is withheld here. */
    List<GroupCounts> derivable(String group) {
        return derivable.getOrDefault(group, List.of());
    }

    private static List<GroupCounts> sets(Regions regions, int asked, List<Integer> others, MinimumCell minimum) {
        List<GroupCounts> sets = new ArrayList<>();
        for (int[] set : regions.derivable(asked, others)) {
            GroupCounts together = regions.together(set, GroupCounts.ALL);
            if (together.horizons().values().stream()
                    .anyMatch(
                            counts -> minimum.isTooFew(counts.goals().classes().enrolled()))) {
                throw tellsOfFew();
            }
            sets.add(together);
        }
        return sets;
    }

    /** However many answers are added and taken from each other. */
    private static void checkPeople(Regions regions, int asked, List<Integer> others, MinimumCell minimum) {
        SortedSet<Integer> days = new TreeSet<>();
        regions.all().forEach(region -> days.addAll(region.horizons().keySet()));
        for (int day : days) {
            List<Long> people =
                    regions.all().stream().map(region -> people(region, day)).toList();
            List<Integer> shown = new ArrayList<>(others);
            for (int i = 0; i < asked; i++) {
                if (!minimum.withholds(people(people, regions.of(i)))) {
                    shown.add(i);
                }
            }
            if (regions.isolated(shown, people, minimum) > regions.isolated(others, people, minimum)) {
                throw tellsOfFew();
            }
        }
    }

    private static long people(List<Long> people, int[] set) {
        long together = 0;
        for (int i = 0; i < set.length; i++) {
            together += set[i] * people.get(i);
        }
        return together;
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
