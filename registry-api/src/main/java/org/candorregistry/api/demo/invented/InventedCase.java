package org.candorregistry.api.demo.invented;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.subject.EnrolSubject;
import org.jspecify.annotations.Nullable;

/**
 * One person with one treatment and all that followed.
 *
 * @param program place of the program in the clinic's list
 * @param provider place of the provider in the clinic's list
 * @param followUps in the order of their days
 * @param consentWithdrawnOn the first day on which consent to the registry no longer holds; null: not withdrawn by form
 */
public record InventedCase(
        int program,
        int provider,
        EnrolSubject person,
        InventedProduct product,
        InventedTreatment treatment,
        List<FollowUpReport> followUps,
        @Nullable LocalDate consentWithdrawnOn) {}
