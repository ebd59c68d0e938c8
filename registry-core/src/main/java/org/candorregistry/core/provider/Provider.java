package org.candorregistry.core.provider;

import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A person who treats, at one clinic.
 *
 * @param degree code list {@code qualification_degree}
 * @param registrationNumber the national register's number, for example a US NPI; null: not stated
 * @param specialty in the profession's own words; null: not stated
 */
public record Provider(
        UUID id,
        String name,
        String degree,
        @Nullable String registrationNumber,
        @Nullable String specialty,
        Recorded recorded) {

    /** Without the person's name: records print themselves into logs. */
    @Override
    public String toString() {
        return "Provider[" + id + "]";
    }
}
