package org.candorregistry.core.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follow-up plans, and what they make due. */
@Service
@Transactional(readOnly = true)
public class VisitService {

    private final PlanRepository plans;
    private final VisitQuery visits;
    private final KnownQuery query;
    private final Judgement judgement;
    private final Clock clock;

    VisitService(PlanRepository plans, VisitQuery visits, KnownQuery query, Judgement judgement, Clock clock) {
        this.plans = plans;
        this.visits = visits;
        this.query = query;
        this.judgement = judgement;
        this.clock = clock;
    }

    /** All plans, by id. */
    public List<FollowUpPlan> plans() {
        return plans.all();
    }

    /**
     * The visits of a treatment as they stand today, in the order of its plan.
     *
     * @throws RegistryException {@code treatment-unknown}
     */
    public List<Visit> of(UUID treatmentId) {
        Treated treated = judgement.requireTreatment(treatmentId);
        String planId = visits.plan(treatmentId);
        FollowUpPlan plan = plans.all().stream()
                .filter(one -> one.id().equals(planId))
                .findFirst()
                .orElseThrow();
        return Visit.of(plan, observed(treated), LocalDate.now(clock));
    }

    private Observed observed(Treated treated) {
        Set<UUID> subject = Set.of(treated.subjectId());
        KnownOfSubject known = new KnownOfSubject(
                query.known(subject), query.consentEnds(subject).get(treated.subjectId()));
        Optional<LocalDate> ended = Stream.of(
                        known.death(),
                        known.firstDayWithoutConsent(),
                        known.first(EventCode.CONVERSION_TO_SURGERY, treated.treatmentId()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new Observed(
                treated.treatedOn(),
                visits.measures(treated.treatmentId()),
                visits.scores(treated.treatmentId()),
                known.contacts(treated.treatmentId()),
                ended.orElse(null));
    }
}
