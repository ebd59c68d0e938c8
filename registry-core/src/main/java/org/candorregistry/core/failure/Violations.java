package org.candorregistry.core.failure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects every violation of a submission, so that a sender corrects it once and not once per mistake. */
public final class Violations {

    /** The first birth year of a subject, and so of anything that happened to one. */
    private static final int FIRST_YEAR = 1880;

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, FailureCode code, String detail) {
        found.add(new Violation(pointer, code, detail));
    }

    /**
     * Looks at a text that people wrote.
     *
     * @param text null: nothing was given, which is not judged here
     * @param most characters allowed
     */
    public void text(String pointer, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        if (text.isBlank()) {
            add(pointer, InputFailure.VALUE_MALFORMED, "A text that is given is not blank.");
        } else if (text.length() > most) {
            add(pointer, InputFailure.VALUE_MALFORMED, "At most " + most + " characters.");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            add(pointer, InputFailure.VALUE_MALFORMED, "No control characters.");
        }
    }

    /**
     * Looks at the day on which something happened: not in the future, and not in a year that nobody alive has seen.
     *
     * @param day null: nothing was given, which is not judged here
     * @param today the last day that is not in the future
     */
    public void pastDay(String pointer, @Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return;
        }
        if (day.isAfter(today)) {
            add(pointer, InputFailure.DATE_IMPOSSIBLE, "This day lies in the future.");
        } else if (day.getYear() < FIRST_YEAR) {
            add(pointer, InputFailure.DATE_IMPOSSIBLE, "No day before " + FIRST_YEAR + ".");
        }
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
