package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything said of a treatment but its goals and scores.
 *
 * @param program the program of the clinic it belongs to
 * @param externalId the clinic's own number of the treatment; unique at the clinic
 * @param treatedOn local calendar day at the clinic: day 0
 * @param treatedAt local time of that day
 * @param absent why a required element has no answer: reason (FHIR data-absent-reason) by dotted element name
 */
public record TreatmentDescription(
        UUID subject,
        UUID product,
        UUID provider,
        @Nullable UUID program,
        @Nullable String externalId,
        LocalDate treatedOn,
        @Nullable LocalTime treatedAt,
        Recipient recipient,
        Indication indication,
        Delivery delivery,
        Conditioning conditioning,
        Regulation regulation,
        Map<String, String> absent) {

    public TreatmentDescription {
        absent = Map.copyOf(absent);
    }

    /** The same with what follows from elsewhere: age from the birth year, hours from the times of day. */
    TreatmentDescription with(Recipient completed, Delivery given) {
        return new TreatmentDescription(
                subject,
                product,
                provider,
                program,
                externalId,
                treatedOn,
                treatedAt,
                completed,
                indication,
                given,
                conditioning,
                regulation,
                absent);
    }
}
