package org.candorregistry.core.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who a subject is; each part null where it is not known.
 *
 * @param medicalRecordNumber the clinic's own number of the patient; the only part that can be searched
 * @param contact how the patient wants to be reached, in free words
 */
public record Identity(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable String medicalRecordNumber,
        @Nullable String contact) {

    /** Says nothing: records print themselves into logs. */
    @Override
    public String toString() {
        return "Identity[…]";
    }

    public boolean isEmpty() {
        return familyName == null
                && givenName == null
                && birthDate == null
                && medicalRecordNumber == null
                && contact == null;
    }
}
