package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The subject on the day of treatment.
 *
 * @param age a; null: derived from the birth year, which is known to the year only
 * @param bodyMass kg
 * @param bmi kg/m2
 * @param comorbidities code list {@code comorbidity}; empty: none was asked for, null: not answered
 * @param medications code list {@code medication_class}
 * @param performanceScale {@code karnofsky}, {@code lansky} or {@code ecog}
 * @param performanceStatus {score} on that scale
 * @param cmvStatus code list {@code infectious_marker_result}
 */
public record Recipient(
        @Nullable BigDecimal age,
        @Nullable BigDecimal bodyMass,
        @Nullable BigDecimal bmi,
        @Nullable List<String> comorbidities,
        @Nullable List<String> medications,
        @Nullable String performanceScale,
        @Nullable Integer performanceStatus,
        @Nullable String cmvStatus) {

    public static final Recipient NONE = new Recipient(null, null, null, null, null, null, null, null);

    Recipient aged(BigDecimal years) {
        return new Recipient(
                years, bodyMass, bmi, comorbidities, medications, performanceScale, performanceStatus, cmvStatus);
    }
}
