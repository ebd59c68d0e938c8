package org.candorregistry.api.demo.invented;

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

/** A treatment that was never given; its parts are those of {@link TreatmentDescription} and {@link RecordTreatment}. */
public record InventedTreatment(
        String externalId,
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

    public InventedTreatment {
        goals = List.copyOf(goals);
        baselineScores = List.copyOf(baselineScores);
        absent = Map.copyOf(absent);
    }

    public RecordTreatment of(UUID subject, UUID product, UUID provider, UUID program) {
        return new RecordTreatment(
                new TreatmentDescription(
                        subject,
                        product,
                        provider,
                        program,
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
