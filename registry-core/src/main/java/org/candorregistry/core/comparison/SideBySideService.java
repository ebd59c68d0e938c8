package org.candorregistry.core.comparison;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.comparison.SideBySide.NamedCohort;
import org.candorregistry.core.comparison.SideBySideAnswer.Side;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers how several cohorts compare. Each of them is asked by itself, with all that is withheld then, and counts as asked;
 * what is said of two together is said only where both show it.
 */
@Service
public class SideBySideService {

    private static final String THRESHOLDS_DIFFER =
            "The cohorts fail by different thresholds, so their shares of failure are not compared; name one threshold.";

    private final ComparisonService comparisons;
    private final Questions questions;
    private final Clock clock;

    SideBySideService(ComparisonService comparisons, Questions questions, Clock clock) {
        this.comparisons = comparisons;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Compares, and keeps what a researcher is told: the same question to the same cut has the same bytes for an answer.
     *
     * @param written an answer as JSON, UTF-8
     * @throws RegistryException as {@link ComparisonService#compare}; {@code value-out-of-range} of the number of cohorts,
     *     {@code cohort-contradictory} of two of the same name, of two measures, and of two time points
     */
    @Transactional
    public byte[] compare(SideBySide question, Function<Object, byte[]> written) {
        check(question);
        List<PreparedQuestion> prepared = prepared(question);
        checkComparable(question.cohorts());
        Asked asked = new Asked(question.inOrder(), prepared);
        return questions.answered(asked.cut(), asked.id(), asked.question(), () -> answer(asked, written), written);
    }

    /**
     * What is asked.
     *
     * @param prepared in the order of the cohorts, to the same cut
     */
    private record Asked(SideBySide question, List<PreparedQuestion> prepared) {

        PreparedQuestion first() {
            return prepared.get(0);
        }

        @Nullable
        DataCut cut() {
            return first().cut();
        }

        String hash() {
            return QueryHash.of(question);
        }

        String id() {
            return QueryHash.ofAnswers(
                    hash(),
                    prepared.stream()
                            .map(part -> Questions.source(part, AnswerKind.COMPARISON)
                                    .answer())
                            .map(String::valueOf)
                            .toList());
        }

        NamedCohort cohort(int place) {
            return question.cohorts().get(place);
        }

        /** Locks are taken in the same order by everybody, those that others wait for first. */
        List<Integer> inOrderOfLocks() {
            return IntStream.range(0, prepared.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer place) -> !cohort(place).cohort().isAcross())
                            .thenComparing(place ->
                                    String.valueOf(cohort(place).cohort().productClass()))
                            .thenComparing(place ->
                                    String.valueOf(cohort(place).cohort().condition()))
                            .thenComparing(place -> cohort(place).cohort().where() == null))
                    .toList();
        }
    }

    private static void check(SideBySide question) {
        Violations violations = new Violations();
        List<NamedCohort> cohorts = question.cohorts();
        if (cohorts.size() < SideBySide.FEWEST || cohorts.size() > SideBySide.MOST) {
            violations.add(
                    "/cohorts",
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "From " + SideBySide.FEWEST + " to " + SideBySide.MOST + " cohorts.");
            violations.throwIfAny();
        }
        Set<String> names = new HashSet<>();
        for (int place = 0; place < cohorts.size(); place++) {
            NamedCohort named = cohorts.get(place);
            String pointer = "/cohorts/" + place + "/name";
            violations.text(pointer, named.name(), 64);
            if (!names.add(named.name())) {
                violations.add(pointer, ComparisonFailure.COHORT_CONTRADICTORY, "Another cohort has this name.");
            }
        }
        violations.throwIfAny();
    }

    /** Of cohorts each of which can be asked about. */
    private static void checkComparable(List<NamedCohort> cohorts) {
        Violations violations = new Violations();
        Cohort first = cohorts.get(0).cohort();
        for (int place = 1; place < cohorts.size(); place++) {
            NamedCohort named = cohorts.get(place);
            String pointer = "/cohorts/" + place;
            if (!named.cohort().measure().equals(first.measure())) {
                violations.add(
                        pointer + "/cohort/measure",
                        ComparisonFailure.COHORT_CONTRADICTORY,
                        "All cohorts are compared by one measure.");
            }
            if (named.cohort().horizonDays() != first.horizonDays()) {
                violations.add(
                        pointer + "/cohort/horizonDays",
                        ComparisonFailure.COHORT_CONTRADICTORY,
                        "All cohorts are compared at one time point.");
            }
        }
        violations.throwIfAny();
    }

    /** Each as it would be asked by itself; of researchers, all to the cut that the first one finds. */
    private List<PreparedQuestion> prepared(SideBySide question) {
        List<PreparedQuestion> prepared = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        UUID cut = question.cut();
        for (int place = 0; place < question.cohorts().size(); place++) {
            CompareCohort one = question.question(question.cohorts().get(place), cut);
            try {
                PreparedQuestion found = at(place, () -> questions.prepared(one));
                prepared.add(found);
                cut = found.cut() == null ? null : found.cut().id();
            } catch (RegistryException refused) {
                if (refused.violations().isEmpty()) {
                    throw refused;
                }
                violations.addAll(refused.violations());
            }
        }
        if (!violations.isEmpty()) {
            throw new RegistryException(violations.stream().distinct().toList());
        }
        return prepared;
    }

    /** What is wrong with a cohort has its place in the list; what is wrong with the whole question has none. */
    private static <T> T at(int place, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RegistryException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            throw new RegistryException(refused.violations().stream()
                    .map(violation -> violation.pointer().startsWith("/cohort")
                            ? violation.under("/cohorts/" + place)
                            : violation)
                    .toList());
        }
    }

    private SideBySideAnswer answer(Asked asked, Function<Object, byte[]> written) {
        SortedMap<Integer, Side> sides = new TreeMap<>();
        for (int place : asked.inOrderOfLocks()) {
            sides.put(place, new Side(asked.cohort(place).name(), at(place, () -> told(asked, place, written))));
        }
        List<Side> told = List.copyOf(sides.values());
        boolean synthetic = told.stream().anyMatch(side -> side.answer().synthetic());
        List<ComparisonAnswer.Group> groups = groups(told);
        Optional<String> shared = mayShare(asked.question());
        boolean oneThreshold = asked.prepared().stream()
                        .map(PreparedQuestion::smallestChange)
                        .distinct()
                        .count()
                == 1;
        Differences differences = shared.isPresent() ? null : differences(asked, groups);
        return new SideBySideAnswer(
                ComparisonService.STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                asked.first().population(),
                Questions.source(asked.cut(), asked.hash(), asked.id()),
                asked.first().measured(),
                asked.first().cohort().horizonDays(),
                told,
                differences == null || oneThreshold ? differences : differences.withoutFailure(),
                shared.or(() -> oneThreshold ? Optional.empty() : Optional.of(THRESHOLDS_DIFFER))
                        .orElse(null),
                groups.size() > 1 ? ComparisonWords.groups(groups) : null);
    }

    private ComparisonAnswer told(Asked asked, int place, Function<Object, byte[]> written) {
        CompareCohort alone = asked.prepared().get(place).question();
        DataCut cut = asked.cut();
        return JsonColumn.read(
                comparisons.compare(
                        new CompareCohort(alone.cohort(), null, alone.threshold(), cut == null ? null : cut.id()),
                        written::apply),
                ComparisonAnswer.class);
    }

    /** Those of the cohorts that have anybody, by their names. */
    private static List<ComparisonAnswer.Group> groups(List<Side> sides) {
        return sides.stream()
                .flatMap(side -> side.answer().groups().stream().map(group -> group.named(side.name())))
                .toList();
    }

    private @Nullable Differences differences(Asked asked, List<ComparisonAnswer.Group> groups) {
        List<GroupCounts> counts = new ArrayList<>();
        for (int place = 0; place < asked.prepared().size(); place++) {
            PreparedQuestion part = asked.prepared().get(place);
            String name = asked.cohort(place).name();
            part.counts()
                    .count(part.cohort(), null, part.smallestChange(), part.isOfTime())
                    .forEach(group -> counts.add(group.named(name)));
        }
        boolean curves = asked.prepared().stream().allMatch(PreparedQuestion::curves);
        return GroupDifferences.of(
                curves ? asked.first().measure().eventRule() : null,
                counts,
                groups,
                asked.first().cohort().horizonDays(),
                asked.first().minimum());
    }

    /** Which two cohorts may share people, in words; empty: what they ask for says that none do. */
    private static Optional<String> mayShare(SideBySide question) {
        List<NamedCohort> cohorts = question.cohorts();
        for (int one = 0; one < cohorts.size(); one++) {
            for (int other = one + 1; other < cohorts.size(); other++) {
                if (!cohorts.get(one)
                        .cohort()
                        .sharesNoGoalWith(cohorts.get(other).cohort())) {
                    return Optional.of("The cohorts " + cohorts.get(one).name() + " and "
                            + cohorts.get(other).name()
                            + " may share people, and then no interval of a difference holds. Name a factor, and other values of"
                            + " it in each.");
                }
            }
        }
        return Optional.empty();
    }
}
