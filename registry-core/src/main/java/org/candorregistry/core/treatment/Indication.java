package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the treatment is given for.
 *
 * @param condition code list {@code condition}
 * @param diseaseStatus code list {@code disease_status}, on which evidence depends
 * @param severity code list {@code severity_grade}
 * @param bodySite code list {@code body_site}
 * @param laterality code list {@code laterality}
 * @param symptomDuration mo
 * @param previousTreatments code list {@code previous_treatment}
 */
public record Indication(
        String condition,
        @Nullable String diseaseStatus,
        @Nullable String severity,
        @Nullable String bodySite,
        @Nullable String laterality,
        @Nullable BigDecimal symptomDuration,
        @Nullable List<String> previousTreatments) {}
