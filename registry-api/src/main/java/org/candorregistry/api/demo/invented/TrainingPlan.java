package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.provider.RecordTraining;
import org.candorregistry.core.provider.TrainingKind;
import org.jspecify.annotations.Nullable;

/**
 * A training before the first start has given it its days.
 *
 * @param credential code list {@code provider_training}
 * @param completed days (d) before the first start
 * @param validFor days (d) from completion to the last day it counts; null: it does not expire
 * @param hours h; null: not stated
 * @param cases {procedures}; null: none were proctored
 * @param covers code list {@code product_class}; empty: any
 */
record TrainingPlan(
        TrainingKind kind,
        String credential,
        int completed,
        @Nullable Integer validFor,
        @Nullable Integer hours,
        @Nullable Integer cases,
        List<String> covers,
        boolean verified) {

    private static final int UNTIL_SEEN = 20;

    static TrainingPlan of(TrainingKind kind, String credential, int completed) {
        return new TrainingPlan(kind, credential, completed, null, null, null, List.of(), false);
    }

    TrainingPlan validFor(int days) {
        return new TrainingPlan(kind, credential, completed, days, hours, cases, covers, verified);
    }

    TrainingPlan hours(int given) {
        return new TrainingPlan(kind, credential, completed, validFor, given, cases, covers, verified);
    }

    TrainingPlan cases(int proctored) {
        return new TrainingPlan(kind, credential, completed, validFor, hours, proctored, covers, verified);
    }

    TrainingPlan covers(String... products) {
        return new TrainingPlan(kind, credential, completed, validFor, hours, cases, List.of(products), verified);
    }

    TrainingPlan seen() {
        return new TrainingPlan(kind, credential, completed, validFor, hours, cases, covers, true);
    }

    RecordTraining on(LocalDate today) {
        LocalDate completedOn = today.minusDays(completed);
        return new RecordTraining(
                kind.name(),
                credential,
                issuer(),
                completedOn,
                validFor == null ? null : completedOn.plusDays(validFor),
                hours == null ? null : BigDecimal.valueOf(hours),
                cases,
                covers,
                verified ? "SYNTHETIC credentialing office" : null,
                verified ? completedOn.plusDays(UNTIL_SEEN) : null);
    }

    private String issuer() {
        return switch (kind) {
            case FELLOWSHIP -> "SYNTHETIC University Hospital";
            case RESIDENCY -> "SYNTHETIC Teaching Hospital";
            case CERTIFICATION -> "SYNTHETIC Specialty Board";
            case PROCTORED_CASES -> "SYNTHETIC Procedure Faculty";
            case COURSE -> "SYNTHETIC Course Provider";
        };
    }
}
