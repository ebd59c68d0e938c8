package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.outcome.SmallestChange;
import org.jspecify.annotations.Nullable;

/**
 * Who else can be asked for. A cohort narrowed to one value of a factor could be left for another value, and for all of
 * them: the whole less the large ones would be a small one. So each number is protected as if the question had been split
 * by that factor. Who is asked for and who else could be are counted in one go where that can be.
 */
final class Neighbours {

    private final CohortCounts cohorts;
    private final CompareCohort question;
    private final @Nullable SmallestChange smallestChange;
    private final boolean time;

    /** By the value of the split, if there is one, and of each narrowed factor; null: not counted, or not in one go. */
    private @Nullable Map<List<String>, GroupCounts> near;

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

    /** The groups of the question. */
    List<GroupCounts> asked() {
        Cohort cohort = question.cohort();
        Factor split = question.compareBy();
        near = near(cohort, split);
        if (near == null) {
            return cohorts.count(cohort, split, smallestChange, time);
        }
        List<String> values = List.copyOf(cohort.narrowedTo().values());
        List<GroupCounts> asked = new ArrayList<>();
        near.forEach((key, counts) -> {
            if (key.subList(key.size() - values.size(), key.size()).equals(values)) {
                asked.add(named(split == null ? GroupCounts.ALL : key.get(0), counts));
            }
        });
        asked.sort(Comparator.comparing(GroupCounts::group));
        return asked;
    }

    private @Nullable Map<List<String>, GroupCounts> near(Cohort cohort, @Nullable Factor split) {
        List<Factor> narrowed = List.copyOf(cohort.narrowedTo().keySet());
        if (narrowed.isEmpty() || time) {
            return null;
        }
        List<Factor> factors = new ArrayList<>();
        if (split != null) {
            factors.add(split);
        }
        factors.addAll(narrowed);
        Optional<List<GroupCounts>> counted = factors.size() == 1
                ? Optional.of(cohorts.count(cohort.without(narrowed.get(0)), narrowed.get(0), smallestChange, false))
                : cohorts.countNear(cohort, factors, smallestChange);
        Map<List<String>, GroupCounts> byValues = new LinkedHashMap<>();
        counted.ifPresent(groups ->
                groups.forEach(group -> byValues.put(List.of(group.group().split(CohortSql.BETWEEN, -1)), group)));
        return counted.isPresent() ? byValues : null;
    }

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
                        near == null
                                ? cohorts.count(
                                        asked.without(narrowed.getKey()), narrowed.getKey(), smallestChange, time)
                                : members(near, group, narrowed.getKey())))
                .toList();
    }

    /** Those who differ from a group in the value of one factor. */
    private List<GroupCounts> members(Map<List<String>, GroupCounts> all, String group, Factor free) {
        List<String> key = new ArrayList<>();
        if (question.compareBy() != null) {
            key.add(group);
        }
        int place = key.size()
                + List.copyOf(question.cohort().narrowedTo().keySet()).indexOf(free);
        key.addAll(question.cohort().narrowedTo().values());
        List<GroupCounts> members = new ArrayList<>();
        all.forEach((values, counts) -> {
            List<String> same = new ArrayList<>(values);
            same.set(place, key.get(place));
            if (same.equals(key)) {
                members.add(named(values.get(place), counts));
            }
        });
        members.sort(Comparator.comparing(GroupCounts::group));
        return members;
    }

    private static GroupCounts named(String name, GroupCounts counts) {
        return new GroupCounts(name, counts.horizons(), counts.times(), counts.synthetic());
    }
}
