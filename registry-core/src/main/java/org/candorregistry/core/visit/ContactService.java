package org.candorregistry.core.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Today;
import org.candorregistry.core.treatment.TreatmentService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a clinic tried to reach for which visit. Nothing is sent by this. */
@Service
@Transactional
public class ContactService {

    private final ContactRepository contacts;
    private final TreatmentService treatments;
    private final Ids ids;
    private final Clock clock;

    ContactService(ContactRepository contacts, TreatmentService treatments, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.treatments = treatments;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records that somebody was to be reached for a visit; the next step of its ladder is due from then on.
     *
     * @throws RegistryException {@code treatment-unknown}; {@code value-out-of-range} where the treatment has no such
     *     visit; {@code date-impossible}
     */
    public ContactAttempt record(UUID treatment, RecordAttempt attempt) {
        treatments.get(treatment);
        Violations found = new Violations();
        found.pastDay("/attemptedOn", attempt.attemptedOn(), Today.begunSomewhere(clock));
        Optional<LocalDate> treatedOn = contacts.treatedOn(treatment, attempt.horizonDays());
        if (treatedOn.isEmpty()) {
            found.add("/horizonDays", InputFailure.VALUE_OUT_OF_RANGE, "The treatment's plan has no such visit.");
        } else if (attempt.attemptedOn().isBefore(treatedOn.get())) {
            found.add("/attemptedOn", InputFailure.DATE_IMPOSSIBLE, "Not before the treatment.");
        }
        found.throwIfAny();
        UUID id = ids.next();
        contacts.insert(id, treatment, attempt);
        return contacts.find(id).orElseThrow();
    }

    /**
     * Whom the clinic tried to reach for a treatment's visits, in the order in which it was recorded.
     *
     * @throws RegistryException {@code treatment-unknown}
     */
    @Transactional(readOnly = true)
    public Page<ContactAttempt> list(UUID treatment, PageRequest page) {
        treatments.get(treatment);
        return Page.of(contacts.list(treatment, page), page, ContactAttempt::id);
    }
}
