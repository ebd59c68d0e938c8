package org.candorregistry.core.comparison;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.MinimumCell;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what the realistic best, typical and failure case of a cohort are. A clinic asks about its own rows and sees
 * every number; a researcher asks about all rows with consent to research, and small numbers are withheld.
 */
@Service
public class ComparisonService {

    /** Changes when a definition in docs/statistics.md changes. */
    static final String METHOD_VERSION = "2";

    static final String STATEMENT = "These are changes observed after treatment, not effects of the treatment: the"
            + " groups were not randomised, people change without treatment too, and in a trial of knee injections"
            + " saline alone was followed by an improvement of 1.8 points of 10 (Bennell 2021,"
            + " doi:10.1001/jama.2021.19415).";

    private final CohortQuery cohorts;
    private final CohortRules rules;
    private final InstrumentService instruments;
    private final MinimumCell minimumCell;
    private final Clock clock;

    ComparisonService(
            CohortQuery cohorts,
            CohortRules rules,
            InstrumentService instruments,
            MinimumCell minimumCell,
            Clock clock) {
        this.cohorts = cohorts;
        this.rules = rules;
        this.instruments = instruments;
        this.minimumCell = minimumCell;
        this.clock = clock;
    }

    /**
     * Compares.
     *
     * @return one group for each value of the factor that occurs; none where nobody belongs to the cohort
     * @throws org.candorregistry.core.failure.RegistryException {@code code-unknown}, {@code value-out-of-range},
     *     {@code threshold-unknown}, {@code threshold-not-applicable}, {@code cohort-contradictory},
     *     {@code horizon-not-followed}
     */
    @Transactional(readOnly = true)
    public ComparisonAnswer compare(CompareCohort question) {
        rules.check(question);
        Cohort cohort = question.cohort();
        Measure measure = instruments.measure(cohort.measure());
        Optional<Threshold> threshold = rules.threshold(question);
        Instant asOf = clock.instant();
        SmallestChange smallestChange = threshold.map(SmallestChange::of).orElse(null);
        boolean time = measure.eventRule() != null;
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        List<GroupCounts> counts = cohorts.count(cohort, question.compareBy(), smallestChange, time, today);
        boolean ownRows = Session.caller().role() != Role.RESEARCHER;
        rules.checkFollowed(cohort.horizonDays(), counts);
        List<ResponderThreshold> responders = responderThresholds(measure, threshold);
        MinimumCell minimum = ownRows ? MinimumCell.NONE : minimumCell;
        Neighbours neighbours = ownRows ? null : new Neighbours(cohorts, question, smallestChange, time, today);
        List<ComparisonAnswer.Group> groups =
                new GroupAnswers(measure.eventRule(), responders, minimum, neighbours).of(counts, cohort.horizonDays());
        return new ComparisonAnswer(
                STATEMENT,
                counts.stream().anyMatch(GroupCounts::synthetic),
                counts.stream().anyMatch(GroupCounts::synthetic) ? ComparisonWords.SYNTHETIC : null,
                METHOD_VERSION,
                asOf,
                ownRows ? "OWN_CLINIC" : "ALL_CLINICS_WITH_RESEARCH_CONSENT",
                cohort,
                question.compareBy() == null ? null : question.compareBy().jsonName(),
                measured(measure),
                measure.eventRule() == null
                        ? ComparisonWords.threshold(threshold, question.threshold() != null, responders)
                        : ComparisonWords.noThresholdOfTime(),
                ComparisonWords.suppression(minimum),
                groups,
                ComparisonWords.groups(groups));
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
