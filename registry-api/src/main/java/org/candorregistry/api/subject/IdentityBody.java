package org.candorregistry.api.subject;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.candorregistry.core.identity.Identity;
import org.jspecify.annotations.Nullable;

@Schema(name = "IdentityBody", description = "Who a subject is; at least one part.", example = """
                {"familyName": "Okafor", "givenName": "Chinwe", "birthDate": "1961-07-04",
                 "medicalRecordNumber": "MRN 0042", "contact": "by phone, evenings"}""")
record IdentityBody(
        @Schema(description = "At most 200 characters.") @Nullable
        String familyName,

        @Schema(description = "At most 200 characters.") @Nullable
        String givenName,

        @Schema(description = "In the subject's birth year.") @Nullable
        LocalDate birthDate,

        @Schema(description = "The clinic's own number of the patient, unique at the clinic; at most 64 characters.")
        @Nullable
        String medicalRecordNumber,

        @Schema(description = "How the patient wants to be reached; at most 500 characters.") @Nullable
        String contact) {

    Identity identity() {
        return new Identity(familyName, givenName, birthDate, medicalRecordNumber, contact);
    }

    @Override
    public String toString() {
        return "IdentityBody[…]";
    }
}
