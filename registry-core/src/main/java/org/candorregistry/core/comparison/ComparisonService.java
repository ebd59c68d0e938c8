package org.candorregistry.core.comparison;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.cut.CutFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.instrument.EventRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what the realistic best, typical and failure case of a cohort are. A clinic asks about its own rows and sees
 * every number; a researcher asks a data cut about all rows with consent to research, and small numbers are withheld.
 */
@Service
public class ComparisonService {

    /** Changes when a definition in docs/statistics.md changes. */
    static final String METHOD_VERSION = "5";

    static final String STATEMENT = "These are changes observed after treatment, not effects of the treatment: the"
            + " groups were not randomised, people change without treatment too, and in a trial of knee injections"
            + " saline alone was followed by an improvement of 1.8 points of 10 (Bennell 2021,"
            + " doi:10.1001/jama.2021.19415).";

    private final Questions questions;
    private final AnswerRepository answers;
    private final CohortRules rules;
    private final Clock clock;

    ComparisonService(Questions questions, AnswerRepository answers, CohortRules rules, Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Refuses a cohort that the caller could not ask about.
     *
     * @throws RegistryException {@code code-unknown}, {@code value-required}, {@code value-out-of-range},
     *     {@code cohort-contradictory}, each with its place
     */
    @Transactional(readOnly = true)
    public void check(Cohort cohort) {
        rules.check(new CompareCohort(cohort, null, null));
    }

    /**
     * Compares.
     *
     * @return one group for each value of the factor that occurs; none where nobody belongs to the cohort
     * @throws RegistryException {@code code-unknown}, {@code value-out-of-range}, {@code threshold-unknown},
     *     {@code threshold-not-applicable}, {@code cohort-contradictory}, {@code horizon-not-followed}; of a
     *     researcher {@code cohort-tells-of-few}, {@code cut-unknown}, {@code cut-not-ready}, {@code cut-damaged}, of a clinic {@code cut-of-researchers}
     */
    @Transactional(readOnly = true)
    public ComparisonAnswer compare(CompareCohort question) {
        return answer(questions.prepared(question));
    }

    /**
     * Compares, and keeps what a researcher is told: the same question to the same cut has the same bytes for an answer.
     *
     * @param written the answer as JSON, UTF-8
     * @throws RegistryException as {@link #compare}
     */
    @Transactional
    public byte[] compare(CompareCohort question, Function<ComparisonAnswer, byte[]> written) {
        PreparedQuestion prepared = questions.prepared(question);
        return questions.answered(
                prepared, AnswerKind.COMPARISON, () -> answer(prepared), written, ComparisonService::told);
    }

    private static Questions.Told told(ComparisonAnswer answer) {
        return new Questions.Told(
                answer.groups().stream().map(ComparisonAnswer.Group::name).toList(),
                answer.groups().stream()
                        .filter(group -> group.timeline().stream()
                                .anyMatch(cases -> cases.denominators().enrolled() != null))
                        .map(ComparisonAnswer.Group::name)
                        .toList());
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
     * All goals of each condition, product class and measure of a data cut, each at the day that most of them name.
     *
     * @throws RegistryException {@code cut-unknown}, {@code cut-not-ready}, {@code cut-damaged}
     */
    @Transactional(readOnly = true)
    public List<Cohort> wholes(UUID cut) {
        return questions.wholes(cut);
    }

    private ComparisonAnswer answer(PreparedQuestion prepared) {
        CompareCohort question = prepared.question();
        Cohort cohort = question.cohort();
        Neighbours neighbours = Neighbours.of(prepared, question);
        List<GroupCounts> counts = neighbours == null
                ? prepared.counts().count(cohort, question.compareBy(), prepared.smallestChange(), prepared.isOfTime())
                : neighbours.asked();
        rules.checkFollowed(cohort.horizonDays(), counts);
        EventRule curves = prepared.curves() ? prepared.measure().eventRule() : null;
        List<ComparisonAnswer.Group> groups = new GroupAnswers(
                        curves,
                        prepared.responders(),
                        prepared.minimum(),
                        neighbours,
                        questions.overlaps(prepared, question, counts, List.of()))
                .of(counts, cohort.horizonDays());
        boolean synthetic = counts.stream().anyMatch(GroupCounts::synthetic);
        return new ComparisonAnswer(
                STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                METHOD_VERSION,
                clock.instant(),
                prepared.population(),
                Questions.source(prepared, AnswerKind.COMPARISON),
                cohort,
                question.compareBy() == null ? null : question.compareBy().jsonName(),
                prepared.measured(),
                prepared.thresholdInWords(),
                ComparisonWords.suppression(prepared.minimum(), prepared.curves()),
                groups,
                GroupDifferences.of(curves, counts, groups, cohort.horizonDays(), prepared.minimum()),
                ComparisonWords.groups(groups));
    }
}
