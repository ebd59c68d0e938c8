package org.candorregistry.api.treatment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.candorregistry.core.treatment.Recipient;
import org.jspecify.annotations.Nullable;

@Schema(name = "TreatmentRecipient", description = "The subject on the day of treatment.")
record RecipientBody(
        @Schema(
                description = "a (years), 0 to 120; agrees with the birth year to one year. Absent: derived from it.",
                example = "65.4")
        @Nullable
        BigDecimal age,

        @Schema(description = "kg, 0.3 to 400; required of transplants, whose doses are per kg.") @Nullable
        BigDecimal bodyMass,

        @Schema(description = "kg/m2, 8 to 100; required in orthopaedics.", example = "27.1") @Nullable
        BigDecimal bmi,

        @Schema(description = "Codes of the list `comorbidity`; empty: none was asked for.") @Nullable
        List<String> comorbidities,

        @Schema(description = "Codes of the list `medication_class`.") @Nullable
        List<String> medications,

        @Schema(description = "`karnofsky`, `lansky` or `ecog`; with a performance status.") @Nullable
        String performanceScale,

        @Schema(description = "{score}: karnofsky and lansky 0 to 100 by 10, ecog 0 to 5; required of transplants.")
        @Nullable
        Integer performanceStatus,

        @Schema(description = "Code of the list `infectious_marker_result`; required of allogeneic transplants.")
        @Nullable
        String cmvStatus) {

    static Recipient said(@Nullable RecipientBody body) {
        return body == null
                ? Recipient.NONE
                : new Recipient(
                        body.age,
                        body.bodyMass,
                        body.bmi,
                        body.comorbidities,
                        body.medications,
                        body.performanceScale,
                        body.performanceStatus,
                        body.cmvStatus);
    }

    static RecipientBody of(Recipient recipient) {
        return new RecipientBody(
                recipient.age(),
                recipient.bodyMass(),
                recipient.bmi(),
                recipient.comorbidities(),
                recipient.medications(),
                recipient.performanceScale(),
                recipient.performanceStatus(),
                recipient.cmvStatus());
    }
}
