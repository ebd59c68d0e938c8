package org.candorregistry.core.provider;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clinic states of a training; the fields are those of {@link Training}, {@code kind} by name. */
public record RecordTraining(
        String kind,
        String credential,
        String issuer,
        LocalDate completedOn,
        @Nullable LocalDate expiresOn,
        @Nullable BigDecimal hours,
        @Nullable Integer proctoredCases,
        List<String> proceduresCovered,
        @Nullable String verifiedBy,
        @Nullable LocalDate verifiedOn) {}
