package org.candorregistry.core.provider;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A training that a provider completed.
 *
 * @param credential code list {@code provider_training}
 * @param issuer who gave it
 * @param completedOn the first day on which it counts
 * @param expiresOn the last day on which it counts; null: it does not expire
 * @param hours h, one decimal; null: not stated
 * @param proctoredCases {procedures}, at least 1 where the kind is PROCTORED_CASES; null: none
 * @param proceduresCovered code list {@code product_class}; empty: not tied to a product
 * @param verifiedBy who saw the document; null: the clinic says so and nobody looked
 * @param verifiedOn when; null exactly where {@code verifiedBy} is
 */
public record Training(
        UUID id,
        UUID providerId,
        TrainingKind kind,
        String credential,
        String issuer,
        LocalDate completedOn,
        @Nullable LocalDate expiresOn,
        @Nullable BigDecimal hours,
        @Nullable Integer proctoredCases,
        List<String> proceduresCovered,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn,
        Recorded recorded) {

    /** Whether it counts on a day, for a product: completed, not expired, and not tied to other products. */
    boolean countsOn(LocalDate day, String productClass) {
        return !completedOn.isAfter(day)
                && (expiresOn == null || !expiresOn.isBefore(day))
                && (proceduresCovered.isEmpty() || proceduresCovered.contains(productClass));
    }
}
