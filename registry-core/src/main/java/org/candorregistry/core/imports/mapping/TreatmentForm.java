package org.candorregistry.core.imports.mapping;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.treatment.BaselineScore;
import org.candorregistry.core.treatment.Conditioning;
import org.candorregistry.core.treatment.Delivery;
import org.candorregistry.core.treatment.Indication;
import org.candorregistry.core.treatment.NewGoal;
import org.candorregistry.core.treatment.Recipient;
import org.candorregistry.core.treatment.RecordTreatment;
import org.candorregistry.core.treatment.Regulation;
import org.candorregistry.core.treatment.TreatmentDescription;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a treatment; the fields are those of the REST body, without subject and product.
 *
 * @param externalId the clinic's own number, by which the treatment is found again
 */
public record TreatmentForm(
        String externalId,
        UUID providerId,
        @Nullable UUID programId,
        LocalDate treatedOn,
        @Nullable LocalTime treatedAt,
        Recipient recipient,
        Indication indication,
        Delivery delivery,
        Conditioning conditioning,
        Regulation regulation,
        List<NewGoal> goals,
        List<BaselineScore> baselineScores,
        Map<String, String> absent) {

    public RecordTreatment command(UUID subject, UUID product) {
        return new RecordTreatment(
                new TreatmentDescription(
                        subject,
                        product,
                        providerId,
                        programId,
                        externalId,
                        treatedOn,
                        treatedAt,
                        recipient,
                        indication,
                        delivery,
                        conditioning,
                        regulation,
                        absent),
                goals,
                baselineScores);
    }
}
