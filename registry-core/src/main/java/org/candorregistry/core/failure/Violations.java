package org.candorregistry.core.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects every violation of a submission, so that a sender corrects it once and not once per mistake. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, FailureCode code, String detail) {
        found.add(new Violation(pointer, code, detail));
    }

    /** Adds what was found in the part of the submission that lies at {@code parent}. */
    public void addUnder(String parent, Collection<Violation> violations) {
        violations.forEach(violation -> found.add(violation.under(parent)));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    /**
     * Refuses the submission if anything was found.
     *
     * @throws RegistryException with all violations; its code is the first one's
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RegistryException(all());
        }
    }
}
