package org.candorregistry.core.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.statistics.Cusum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers a clinic whether its own failures have come more or less often than is to be expected. */
@Service
public class CusumService {

    private static final String NOTE =
            "A signal is a reason to look, not a finding: the people of that time may have differed"
                    + " in ways that nobody recorded. Where nothing has changed, one comes by chance after "
                    + Cusum.PEOPLE_BETWEEN_FALSE_ALARMS
                    + " people or more, on average. Whoever has not been evaluated yet is in no step.";

    private final Questions questions;
    private final Clock clock;

    CusumService(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Of the caller's clinic, for its own eyes: whether failures have come more or less often than the latest cut lets expect.
     *
     * @param question as {@link ClinicsService#clinics}, without a cut
     * @throws RegistryException as {@link ClinicsService#clinics}
     */
    @Transactional(readOnly = true)
    public CusumAnswer cusum(CompareCohort question) {
        PreparedQuestion prepared = ClinicRules.checked(questions, question);
        ExpectedFailures expected = ExpectedFailures.of(questions.clinics(prepared), prepared.minimum());
        SortedMap<LocalDate, List<FactorCell>> days = questions.steps(prepared);
        Cusum sums = Cusum.of(days.values().stream()
                .map(cells -> cells.stream()
                        .map(cell -> new Cusum.People(expected.probability(cell), cell.failed(), cell.others()))
                        .toList())
                .toList());
        List<CusumAnswer.Step> steps = new ArrayList<>();
        days.forEach((day, cells) -> steps.add(new CusumAnswer.Step(
                day,
                cells.stream().mapToLong(FactorCell::evaluated).sum(),
                cells.stream().mapToLong(FactorCell::failed).sum(),
                expected.among(cells),
                sums.ofWorse().get(steps.size()),
                sums.ofBetter().get(steps.size()))));
        return new CusumAnswer(
                ComparisonService.STATEMENT,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                ClinicRules.source(prepared),
                prepared.cohort(),
                prepared.measured(),
                prepared.thresholdInWords(),
                expected.told(),
                Cusum.ODDS_RATIO,
                Cusum.LIMIT,
                steps,
                first(steps, step -> step.ofWorse() > Cusum.LIMIT),
                first(steps, step -> step.ofBetter() > Cusum.LIMIT),
                NOTE);
    }

    private static @Nullable LocalDate first(List<CusumAnswer.Step> steps, Predicate<CusumAnswer.Step> beyond) {
        return steps.stream()
                .filter(beyond)
                .findFirst()
                .map(CusumAnswer.Step::treatedOn)
                .orElse(null);
    }
}
