package org.candorregistry.core.outcome;

import org.candorregistry.core.followup.FollowUpsRecorded;
import org.candorregistry.core.followup.PlansChanged;
import org.candorregistry.core.provider.TrainingChanged;
import org.candorregistry.core.subject.ConsentChanged;
import org.candorregistry.core.subject.SubjectChanged;
import org.candorregistry.core.treatment.TreatmentsRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps outcomes in step: each event is handled at once, in the transaction of the change that it tells of. */
@Component
class OutcomeRefresh {

    private final OutcomeService outcomes;
    private final OutcomeInputQuery input;

    OutcomeRefresh(OutcomeService outcomes, OutcomeInputQuery input) {
        this.outcomes = outcomes;
        this.input = input;
    }

    @EventListener
    void on(TreatmentsRecorded event) {
        outcomes.refresh(input.treatmentsOfSamePeople(event.treatmentIds()));
    }

    @EventListener
    void on(FollowUpsRecorded event) {
        outcomes.refresh(event.treatmentIds());
    }

    @EventListener
    void on(PlansChanged event) {
        outcomes.refresh(event.treatmentIds());
    }

    @EventListener
    void on(SubjectChanged event) {
        outcomes.refresh(input.treatmentsOfSubject(event.subjectId()));
    }

    @EventListener
    void on(ConsentChanged event) {
        outcomes.refresh(input.treatmentsOfSubject(event.subjectId()));
    }

    @EventListener
    void on(TrainingChanged event) {
        outcomes.refresh(input.treatmentsOfProvider(event.providerId()));
    }
}
