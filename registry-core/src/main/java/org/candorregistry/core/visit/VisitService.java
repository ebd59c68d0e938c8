package org.candorregistry.core.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.treatment.TreatmentService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the visits of treatments, and reads them. */
@Service
@Transactional
public class VisitService {

    private final VisitRepository visits;
    private final VisitQuery query;
    private final TreatmentService treatments;
    private final Clock clock;

    VisitService(VisitRepository visits, VisitQuery query, TreatmentService treatments, Clock clock) {
        this.visits = visits;
        this.query = query;
        this.treatments = treatments;
        this.clock = clock;
    }

    /** Makes the visits of these treatments what {@link VisitRules} says, with one statement; by treatment. */
    public void write(Collection<UUID> treatmentIds, Map<UUID, List<Visit>> derived) {
        visits.write(treatmentIds, derived);
    }

    /**
     * The follow-ups of a treatment that its plan asks for, by horizon; the baseline is none.
     *
     * @throws RegistryException {@code treatment-unknown}
     */
    @Transactional(readOnly = true)
    public List<Visit> of(UUID treatmentId) {
        treatments.get(treatmentId);
        return query.followUps(treatmentId);
    }

    /** The day by which states are told: that of UTC. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
