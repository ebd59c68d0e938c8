package org.candorregistry.core.visit;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinic states it treated, month by month. */
@Service
@Transactional
public class AttestationService {

    /** More than any clinic treats in a month. */
    private static final int MOST = 100_000;

    private static final int FIRST_YEAR = 1950;

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "attestation_once_uk",
            new Violation(
                    "/month",
                    AttestationFailure.ATTESTATION_EXISTS,
                    "The cases of this month and product are stated; correct that attestation."),
            "attestation_product_fk",
            new Violation("/productClass", InputFailure.CODE_UNKNOWN, "Not a code of the list product_class."));

    private final AttestationRepository attestations;
    private final Ids ids;
    private final Clock clock;

    AttestationService(AttestationRepository attestations, Ids ids, Clock clock) {
        this.attestations = attestations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * States how many were treated in a month.
     *
     * @throws RegistryException {@code attestation-exists}, or every violation
     */
    public Attestation record(StateCases command) {
        check(command);
        UUID id = ids.next();
        return BrokenConstraint.explained(CONSTRAINTS, () -> {
            attestations.insert(id, command);
            return get(id);
        });
    }

    /**
     * Corrects an attestation; the former stays in the history.
     *
     * @throws RegistryException {@code attestation-unknown}, {@code version-stale}, or as {@link #record}
     */
    public Attestation replace(UUID id, int version, StateCases command) {
        get(id);
        check(command);
        return BrokenConstraint.explained(CONSTRAINTS, () -> {
            if (!attestations.update(id, version, command)) {
                throw RegistryException.stale();
            }
            return get(id);
        });
    }

    /**
     * An attestation of the own clinic.
     *
     * @throws RegistryException {@code attestation-unknown}
     */
    @Transactional(readOnly = true)
    public Attestation get(UUID id) {
        return attestations
                .find(id)
                .orElseThrow(
                        () -> new RegistryException(AttestationFailure.ATTESTATION_UNKNOWN, "No such attestation."));
    }

    /** Of the own clinic, in the order in which they were stated. */
    @Transactional(readOnly = true)
    public Page<Attestation> list(PageRequest page) {
        return Page.of(attestations.list(page), page, Attestation::id);
    }

    private void check(StateCases command) {
        Violations found = new Violations();
        YearMonth month = command.month();
        if (month.getYear() < FIRST_YEAR || month.isAfter(YearMonth.from(Today.begunSomewhere(clock)))) {
            found.add(
                    "/month", InputFailure.DATE_IMPOSSIBLE, "A month that has begun, of " + FIRST_YEAR + " or later.");
        }
        if (command.cases() < 0 || command.cases() > MOST) {
            found.add("/cases", InputFailure.VALUE_OUT_OF_RANGE, "0 to " + MOST + ".");
        }
        found.throwIfAny();
    }
}
