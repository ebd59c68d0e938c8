package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.treatment.Indication;
import org.jspecify.annotations.Nullable;

@Schema(name = "TreatmentIndication", description = "What the treatment is given for.")
record IndicationBody(
        @Schema(description = "Code of the list `condition`.", example = "knee-osteoarthritis") @NotNull
        String condition,

        @Schema(
                description =
                        "Code of the list `disease_status`, one of the condition. Evidence depends on it; stands for"
                                + " a severity grade.")
        @Nullable
        String diseaseStatus,

        @Schema(
                description = "Code of the list `severity_grade`, on a scale of the condition; `not-graded` fits all.",
                example = "kl-3")
        @Nullable
        String severity,

        @Schema(description = "Code of the list `body_site`, one of the condition.", example = "knee") @Nullable
        String bodySite,

        @Schema(description = "Code of the list `laterality`; a side where there are two.", example = "left") @Nullable
        String laterality,

        @Schema(description = "mo, 0 to 1440.", example = "30") @Nullable
        BigDecimal symptomDuration,

        @Schema(description = "Codes of the list `previous_treatment`.") @Nullable
        List<String> previousTreatments) {

    Indication said() {
        return new Indication(
                condition, diseaseStatus, severity, bodySite, laterality, symptomDuration, previousTreatments);
    }

    static IndicationBody of(Indication indication) {
        return new IndicationBody(
                indication.condition(),
                indication.diseaseStatus(),
                indication.severity(),
                indication.bodySite(),
                indication.laterality(),
                indication.symptomDuration(),
                indication.previousTreatments());
    }
}
