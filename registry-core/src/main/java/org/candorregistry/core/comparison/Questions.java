package org.candorregistry.core.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.MinimumCell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done with each question, whatever it asks of a cohort: checked, given its rows, answered once and kept. */
@Component
class Questions {

    private final CohortQuery cohorts;
    private final CutService cuts;
    private final AnswerRepository answers;
    private final CohortRules rules;
    private final InstrumentService instruments;
    private final MinimumCell minimumCell;
    private final Clock clock;

    Questions(
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
     * Of whom an answer tells.
     *
     * @param groups of which it tells any number
     * @param counted those of which it tells how many people they are
     */
    record Told(List<String> groups, List<String> counted) {}

    PreparedQuestion prepared(CompareCohort question) {
        rules.check(question);
        return prepared(question, Session.caller().role() == Role.RESEARCHER ? cuts.asked(question.cut()) : null);
    }

    /** A question about all clinics, whoever asks: of a cut, with what is withheld from researchers. */
    PreparedQuestion preparedOfCut(CompareCohort question) {
        rules.check(new CompareCohort(question.cohort(), question.compareBy(), question.threshold()));
        return prepared(question, cuts.asked(question.cut()));
    }

    /** Places of what is wrong are those of the question as it was sent; what follows does not depend on how it was written. */
    private PreparedQuestion prepared(CompareCohort sent, @Nullable DataCut cut) {
        CompareCohort question = sent.inOrder();
        Measure measure = instruments.measure(question.cohort().measure());
        Optional<Threshold> threshold = rules.threshold(question);
        return new PreparedQuestion(
                question,
                measure,
                threshold,
                responderThresholds(measure, threshold),
                cut,
                () -> guarded(
                        cut == null
                                ? cohorts.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                                : new CutCounts(cuts.open(cut)),
                        cut),
                cut == null ? MinimumCell.NONE : minimumCell);
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

    /**
     * What a cut said to the question before, else what it says now, which is kept; of a clinic's own rows what they say now.
     *
     * @param kind what is asked of the cohort
     * @param written the answer as JSON, UTF-8
     */
    <A> byte[] answered(
            PreparedQuestion prepared,
            AnswerKind kind,
            Supplier<A> answer,
            Function<A, byte[]> written,
            Function<A, Told> told) {
        DataCut cut = prepared.cut();
        return cut == null
                ? written.apply(answer.get())
                : answered(
                        cut,
                        id(prepared, kind),
                        new AnswerRepository.Asked(kind, prepared.question()),
                        answer,
                        written,
                        told);
    }

    /**
     * The same of several cohorts, each of which was asked by itself and counts as told already.
     *
     * @param cut null of a clinic's own rows
     * @param id of the answer
     */
    <A> byte[] answered(
            @Nullable DataCut cut,
            String id,
            SideBySide question,
            Supplier<A> answer,
            Function<? super A, byte[]> written) {
        return cut == null
                ? written.apply(answer.get())
                : answered(
                        cut,
                        id,
                        new AnswerRepository.Asked(AnswerKind.SIDE_BY_SIDE, question),
                        answer,
                        written,
                        given -> new Told(List.of(), List.of()));
    }

    private <A> byte[] answered(
            DataCut cut,
            String id,
            AnswerRepository.Asked asked,
            Supplier<A> answer,
            Function<? super A, byte[]> written,
            Function<A, Told> told) {
        return answers.find(id).orElseGet(() -> {
            A given = answer.get();
            byte[] bytes = written.apply(given);
            answers.keep(cut.id(), id, asked, bytes, told.apply(given));
            return answers.find(id).orElse(bytes);
        });
    }

    /** Clinic by clinic, of the cut that the question is put to. */
    List<ClinicCounts> clinics(PreparedQuestion prepared) {
        DataCut cut = Objects.requireNonNull(prepared.cut());
        SmallestChange change = prepared.smallestChange();
        CutCounts counts = new CutCounts(cuts.open(cut));
        return guarded(counts, cut)
                .guarded(() -> counts.countClinics(prepared.cohort(), change == null ? null : change.value()));
    }

    /** Own rows by day of treatment. */
    SortedMap<LocalDate, List<CohortCounts.FactorCell>> steps(PreparedQuestion prepared) {
        SmallestChange change = prepared.smallestChange();
        return cohorts.steps(prepared.cohort(), CodedFactors.CASE_MIX, change == null ? null : change.value());
    }

    /** Groups as they are shown, beside what else the reader can ask and was told. */
    List<ComparisonAnswer.Group> groups(
            PreparedQuestion prepared,
            CompareCohort asked,
            List<GroupCounts> counts,
            List<ResponderThreshold> thresholds,
            List<Answered> besides) {
        return new GroupAnswers(
                        null,
                        thresholds,
                        prepared.minimum(),
                        Neighbours.of(prepared, asked),
                        overlaps(prepared, asked, counts, besides))
                .of(counts, asked.cohort().horizonDays());
    }

    List<Cohort> wholes(UUID cut) {
        return new CutCounts(cuts.open(cuts.asked(cut))).wholes();
    }

    /** Where a cut cannot be read, because a file of it has gone since it was opened, that is said. */
    private GuardedCounts guarded(CohortCounts counts, @Nullable DataCut cut) {
        return new GuardedCounts(counts, failed -> {
            if (cut != null) {
                cuts.verify(cut.id());
            }
        });
    }

    /**
     * What the groups of a question would tell beside what its cut told already.
     *
     * @param besides what the same answer tells besides
     */
    Overlaps overlaps(
            PreparedQuestion prepared, CompareCohort asked, List<GroupCounts> groups, List<Answered> besides) {
        if (prepared.cut() == null) {
            return Overlaps.none();
        }
        Cohort cohort = asked.cohort();
        answers.lock(prepared.cut().id(), cohort);
        return Overlaps.of(
                prepared.counts(),
                asked,
                groups.stream().map(GroupCounts::group).toList(),
                Stream.concat(answers.answered(prepared.cut().id(), cohort).stream(), besides.stream())
                        .toList(),
                prepared.smallestChange(),
                prepared.minimum());
    }

    static ComparisonAnswer.Source source(PreparedQuestion prepared, AnswerKind kind) {
        DataCut cut = prepared.cut();
        return source(cut, QueryHash.of(prepared.question(), kind), cut == null ? "" : id(prepared, kind));
    }

    /** @param id of the answer, where it is of a cut */
    static ComparisonAnswer.Source source(@Nullable DataCut cut, String hash, String id) {
        if (cut == null) {
            return new ComparisonAnswer.Source(null, null, hash, null, null);
        }
        return new ComparisonAnswer.Source(cut.id(), cut.takenAt(), hash, id, "/api/v1/answers/" + id);
    }

    private static String id(PreparedQuestion prepared, AnswerKind kind) {
        @Nullable DataCut cut = prepared.cut();
        return QueryHash.ofAnswer(
                Objects.requireNonNull(cut).id(),
                prepared.minimum(),
                QueryHash.of(prepared.question(), kind),
                prepared.threshold(),
                prepared.responders());
    }
}
