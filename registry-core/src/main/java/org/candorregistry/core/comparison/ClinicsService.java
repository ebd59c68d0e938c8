package org.candorregistry.core.comparison;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.clinic.ClinicService;
import org.candorregistry.core.comparison.ClinicsAnswer.ClinicResult;
import org.candorregistry.core.comparison.ClinicsAnswer.Limits;
import org.candorregistry.core.comparison.ClinicsAnswer.Position;
import org.candorregistry.core.cut.ClinicLabel;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.statistics.Funnel;
import org.candorregistry.core.statistics.Interval;
import org.candorregistry.core.statistics.Level;
import org.candorregistry.core.statistics.Overdispersion;
import org.candorregistry.core.statistics.Proportion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers how clinics fare beside what is to be expected of people like theirs. All read a data cut. A steward is told whose
 * numbers they are, a clinic which are its own, anybody else neither.
 */
@Service
public class ClinicsService {

    static final int FEWEST_FOR_DISPERSION = 5;

    private static final String NOTE =
            "Limits allow for chance, and for what the model knows of the people before the treatment."
                    + " One clinic in twenty lies outside the inner limits by chance alone, and whoever sees heavier cases in ways that"
                    + " nobody recorded lies above without fault. Where overdispersion is above 1 clinics differ by more than chance for"
                    + " reasons that they share. No order of clinics follows from this.";

    private final Questions questions;
    private final CohortRules rules;
    private final ClinicService clinics;
    private final ClinicLimits limits;
    private final Clock clock;

    ClinicsService(Questions questions, CohortRules rules, ClinicService clinics, ClinicLimits limits, Clock clock) {
        this.questions = questions;
        this.rules = rules;
        this.clinics = clinics;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Answers, and keeps what a researcher is told.
     *
     * @param question without a split, of all goals of a condition, product class and measure
     * @param written the answer as JSON, UTF-8
     * @throws RegistryException as {@link ComparisonService#compare}; {@code cohort-contradictory} of a split,
     *     {@code cohort-tells-of-few} of a cohort that is narrowed, {@code threshold-not-applicable} of one in percent
     */
    @Transactional
    public byte[] clinics(CompareCohort question, Function<ClinicsAnswer, byte[]> written) {
        PreparedQuestion prepared = ClinicRules.checked(questions, question);
        return Session.caller().role() == Role.RESEARCHER
                ? questions.answered(
                        prepared,
                        AnswerKind.CLINICS,
                        () -> answer(prepared),
                        written,
                        given -> new Questions.Told(List.of(), List.of()))
                : written.apply(answer(prepared));
    }

    private ClinicsAnswer answer(PreparedQuestion prepared) {
        CompareCohort question = prepared.question();
        List<GroupCounts> counts = prepared.counts().count(prepared.cohort(), null, prepared.smallestChange(), false);
        rules.checkFollowed(prepared.cohort().horizonDays(), counts);
        Share failure = questions.groups(prepared, question, counts, prepared.responders(), List.of()).stream()
                .findFirst()
                .map(group -> group.cases().failure().share())
                .orElse(null);
        List<ClinicCounts> all = questions.clinics(prepared);
        UUID cut = Objects.requireNonNull(prepared.cut()).id();
        ShownClinics chosen = ShownClinics.of(all, failure != null, cut, limits, prepared.minimum());
        ExpectedFailures expected = ExpectedFailures.of(all, prepared.minimum());
        Map<String, Clinic> names = names(cut);
        List<ClinicResult> results = chosen.shown().stream()
                .map(clinic -> result(clinic, expected, clinic.label().equals(chosen.own()), names.get(clinic.label())))
                .toList();
        boolean synthetic = counts.stream().anyMatch(GroupCounts::synthetic);
        return new ClinicsAnswer(
                ComparisonService.STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                ClinicRules.source(prepared),
                prepared.cohort(),
                prepared.measured(),
                prepared.thresholdInWords(),
                ComparisonWords.suppression(prepared.minimum(), true),
                failure,
                expected.told(),
                overdispersion(chosen.shown(), expected),
                results,
                chosen.notShown(),
                NOTE);
    }

    private static ClinicResult result(ClinicCounts clinic, ExpectedFailures of, boolean own, @Nullable Clinic named) {
        Proportion failure = clinic.failure();
        double expected = of.among(clinic.cells());
        double share = expected / failure.of();
        double observed = failure.share().orElseThrow();
        Interval ratio = Funnel.ratio(failure, expected, Level.DEFAULT);
        Interval inner = Funnel.limits(failure.of(), share, Level.DEFAULT);
        Interval outer = Funnel.limits(failure.of(), share, Funnel.OUTER);
        return new ClinicResult(
                named == null ? null : named.id(),
                named == null ? null : named.name(),
                own,
                Objects.requireNonNull(Share.of(failure)),
                share,
                failure.count() / expected,
                ratio.lower(),
                ratio.upper(),
                new Limits(inner.lower(), inner.upper()),
                new Limits(outer.lower(), outer.upper()),
                observed < inner.lower()
                        ? Position.BELOW_EXPECTED
                        : observed > inner.upper() ? Position.ABOVE_EXPECTED : Position.WITHIN_EXPECTED,
                observed < outer.lower() || observed > outer.upper());
    }

    private static @Nullable Double overdispersion(List<ClinicCounts> shown, ExpectedFailures expected) {
        return shown.size() < FEWEST_FOR_DISPERSION
                ? null
                : Double.valueOf(Overdispersion.of(shown.stream()
                        .map(clinic -> Funnel.deviation(clinic.failure(), expected.among(clinic.cells())))
                        .toList()));
    }

    /** Of those whom the reader may know, by label. */
    private Map<String, Clinic> names(UUID cut) {
        Map<String, Clinic> names = new HashMap<>();
        Caller caller = Session.caller();
        if (caller.role() == Role.STEWARD) {
            UUID after = null;
            do {
                Page<Clinic> page = clinics.list(new PageRequest(after, PageRequest.MOST));
                page.items().forEach(clinic -> names.put(ClinicLabel.of(cut, clinic.id()), clinic));
                after = page.next();
            } while (after != null);
        } else if (caller.role() != Role.RESEARCHER) {
            names.put(ClinicLabel.of(cut, caller.clinic()), clinics.get(caller.clinic()));
        }
        return names;
    }
}
