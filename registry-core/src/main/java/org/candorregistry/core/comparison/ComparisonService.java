package org.candorregistry.core.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.cut.CutFailure;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what the realistic best, typical and failure case of a cohort are. A clinic asks about its own rows and sees
 * every number; a researcher asks a data cut about all rows with consent to research, and small numbers are withheld.
 */
@Service
public class ComparisonService {

    /** Changes when a definition in docs/statistics.md changes. */
    static final String METHOD_VERSION = "4";

    static final String STATEMENT = "These are changes observed after treatment, not effects of the treatment: the"
            + " groups were not randomised, people change without treatment too, and in a trial of knee injections"
            + " saline alone was followed by an improvement of 1.8 points of 10 (Bennell 2021,"
            + " doi:10.1001/jama.2021.19415).";

    private final CohortQuery cohorts;
    private final CutService cuts;
    private final AnswerRepository answers;
    private final CohortRules rules;
    private final InstrumentService instruments;
    private final MinimumCell minimumCell;
    private final Clock clock;

    ComparisonService(
            CohortQuery cohorts,
            CutService cuts,
            AnswerRepository answers,
            CohortRules rules,
            InstrumentService instruments,
            MinimumCell minimumCell,
            Clock clock) {
        this.cohorts = cohorts;
        this.cuts = cuts;
        this.answers = answers;
        this.rules = rules;
        this.instruments = instruments;
        this.minimumCell = minimumCell;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @return one group for each value of the factor that occurs; none where nobody belongs to the cohort
     * @throws RegistryException {@code code-unknown}, {@code value-out-of-range}, {@code threshold-unknown},
     *     {@code threshold-not-applicable}, {@code cohort-contradictory}, {@code horizon-not-followed}; of a researcher {@code cohort-tells-of-few},
     *     {@code cut-unknown}, {@code cut-not-ready}, {@code cut-damaged}, of a clinic {@code cut-of-researchers}
     */
    @Transactional(readOnly = true)
    public ComparisonAnswer compare(CompareCohort question) {
        return answer(prepared(question));
    }

    /**
     * Compares, and keeps what a researcher is told: the same question to the same cut has the same bytes for an answer.
     *
     * @param written the answer as JSON, UTF-8
     * @throws RegistryException as {@link #compare}
     */
    @Transactional
    public byte[] compare(CompareCohort question, Function<ComparisonAnswer, byte[]> written) {
        Prepared prepared = prepared(question);
        DataCut cut = prepared.cut;
        if (cut == null) {
            return written.apply(answer(prepared));
        }
        String id = prepared.answerId(minimumCell);
        return answers.find(id).orElseGet(() -> {
            ComparisonAnswer answer = answer(prepared);
            byte[] given = written.apply(answer);
            answers.keep(cut.id(), id, question, given, told(answer), counted(answer));
            return answers.find(id).orElse(given);
        });
    }

    private static List<String> told(ComparisonAnswer answer) {
        return answer.groups().stream().map(ComparisonAnswer.Group::name).toList();
    }

    /** Groups of which it tells how many people they are. */
    private static List<String> counted(ComparisonAnswer answer) {
        return answer.groups().stream()
                .filter(group -> group.timeline().stream()
                        .anyMatch(cases -> cases.denominators().enrolled() != null))
                .map(ComparisonAnswer.Group::name)
                .toList();
    }

    /**
     * An answer as it was given.
     *
     * @return JSON, UTF-8
     * @throws RegistryException {@code answer-unknown}
     */
    @Transactional(readOnly = true)
    public byte[] kept(String answer) {
        return answers.find(answer)
                .orElseThrow(() -> new RegistryException(CutFailure.ANSWER_UNKNOWN, "No such answer is kept."));
    }

    /**
     * A question that can be answered.
     *
     * @param cut null: the rows of the caller's clinic as they stand
     * @param responders thresholds of the measure, the deciding one first
     */
    private record Prepared(
            CompareCohort question,
            Measure measure,
            Optional<Threshold> threshold,
            List<ResponderThreshold> responders,
            @Nullable DataCut cut) {

        String answerId(MinimumCell minimum) {
            return QueryHash.ofAnswer(Objects.requireNonNull(cut).id(), minimum, question, threshold, responders);
        }
    }

    private Prepared prepared(CompareCohort question) {
        rules.check(question);
        Measure measure = instruments.measure(question.cohort().measure());
        Optional<Threshold> threshold = rules.threshold(question);
        boolean ownRows = Session.caller().role() != Role.RESEARCHER;
        return new Prepared(
                question,
                measure,
                threshold,
                responderThresholds(measure, threshold),
                ownRows ? null : cuts.asked(question.cut()));
    }

    private ComparisonAnswer answer(Prepared prepared) {
        CompareCohort question = prepared.question;
        Cohort cohort = question.cohort();
        Measure measure = prepared.measure;
        DataCut cut = prepared.cut;
        SmallestChange smallestChange =
                prepared.threshold.map(SmallestChange::of).orElse(null);
        boolean time = measure.eventRule() != null;
        CohortCounts counted = cut == null
                ? cohorts.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                : new CutCounts(cuts.open(cut));
        List<GroupCounts> counts = counted(prepared, counted, smallestChange, time);
        rules.checkFollowed(cohort.horizonDays(), counts);
        MinimumCell minimum = cut == null ? MinimumCell.NONE : minimumCell;
        Neighbours neighbours = cut == null ? null : new Neighbours(counted, question, smallestChange, time);
        List<ComparisonAnswer.Group> groups = new GroupAnswers(
                        curves(prepared) ? measure.eventRule() : null,
                        prepared.responders,
                        minimum,
                        neighbours,
                        overlaps(prepared, counted, counts, smallestChange))
                .of(counts, cohort.horizonDays());
        boolean synthetic = counts.stream().anyMatch(GroupCounts::synthetic);
        return new ComparisonAnswer(
                STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                METHOD_VERSION,
                clock.instant(),
                cut == null ? "OWN_CLINIC" : "ALL_CLINICS_WITH_RESEARCH_CONSENT",
                source(prepared),
                cohort,
                question.compareBy() == null ? null : question.compareBy().jsonName(),
                measured(measure),
                measure.eventRule() == null
                        ? ComparisonWords.threshold(
                                prepared.threshold, question.threshold() != null, prepared.responders)
                        : ComparisonWords.noThresholdOfTime(),
                ComparisonWords.suppression(minimum, curves(prepared)),
                groups,
                FailureDifferences.of(groups),
                TimeTest.of(curves(prepared) ? measure.eventRule() : null, counts, groups, minimum)
                        .orElse(null),
                ComparisonWords.groups(groups));
    }

    /** Of cohorts that are put together of criteria no curve is told: day by day, the difference of two could be few people. */
    private static boolean curves(Prepared prepared) {
        return prepared.cut == null || prepared.question.cohort().where() == null;
    }

    private Overlaps overlaps(
            Prepared prepared, CohortCounts source, List<GroupCounts> counts, @Nullable SmallestChange smallestChange) {
        if (prepared.cut == null) {
            return Overlaps.none();
        }
        UUID cut = prepared.cut.id();
        Cohort cohort = prepared.question.cohort();
        answers.lock(cut, cohort, cohort.where() != null);
        return Overlaps.of(
                source,
                prepared.question,
                counts.stream().map(GroupCounts::group).toList(),
                answers.answered(cut, cohort),
                smallestChange,
                minimumCell);
    }

    /** Where a cut cannot be read, because a file of it has gone since it was opened, that is said. */
    private List<GroupCounts> counted(
            Prepared prepared, CohortCounts source, @Nullable SmallestChange smallestChange, boolean time) {
        try {
            return source.count(prepared.question.cohort(), prepared.question.compareBy(), smallestChange, time);
        } catch (DataAccessException unreadable) {
            if (prepared.cut != null) {
                cuts.verify(prepared.cut.id());
            }
            throw unreadable;
        }
    }

    private ComparisonAnswer.Source source(Prepared prepared) {
        String hash = QueryHash.of(prepared.question);
        if (prepared.cut == null) {
            return new ComparisonAnswer.Source(null, null, hash, null, null);
        }
        String id = prepared.answerId(minimumCell);
        return new ComparisonAnswer.Source(
                prepared.cut.id(), prepared.cut.takenAt(), hash, id, "/api/v1/answers/" + id);
    }

    /** The one that decides comes first. */
    private List<ResponderThreshold> responderThresholds(Measure measure, Optional<Threshold> deciding) {
        return instruments.thresholds(measure.id()).stream()
                .filter(threshold -> threshold.valueKind() == Threshold.ValueKind.ABSOLUTE)
                .filter(threshold -> threshold.valueHigh() == null)
                .sorted(Comparator.comparing(threshold -> !deciding.equals(Optional.of(threshold))))
                .map(threshold -> new ResponderThreshold(
                        threshold.id(),
                        threshold.kind().name(),
                        threshold.value(),
                        threshold.population(),
                        threshold.citation().source(),
                        threshold.citation().verified()))
                .toList();
    }

    private static ComparisonAnswer.Measured measured(Measure measure) {
        return new ComparisonAnswer.Measured(
                measure.id(),
                measure.name(),
                measure.eventRule() == null ? "SCORE" : "TIME_TO_EVENT",
                measure.unit(),
                measure.scale() == null ? null : measure.scale().higherIsBetter(),
                measure.citation().source());
    }
}
