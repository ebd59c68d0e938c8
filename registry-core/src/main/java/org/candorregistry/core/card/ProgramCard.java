package org.candorregistry.core.card;

import java.util.List;
import org.candorregistry.core.clinic.Program;
import org.candorregistry.core.codelist.Named;
import org.candorregistry.core.evidence.EvidenceTier;
import org.candorregistry.core.visit.ClinicCompleteness;

/**
 * A program as anybody should see it who considers it.
 *
 * @param clinicName of the clinic that offers it
 * @param indications what it is for, with what the catalogue of evidence says of it today
 * @param completeness of all visits of the clinic
 * @param questions to ask about it, in words; none where nothing stands out
 */
public record ProgramCard(
        String clinicName,
        Program program,
        Named productClass,
        List<Offered> indications,
        ClinicCompleteness completeness,
        List<Question> questions) {

    /**
     * One thing that it is for.
     *
     * @param strongest tier of the statements; {@link EvidenceTier#NO_STATEMENT} where there is none
     * @param statements codes of those that could apply today
     */
    public record Offered(Named condition, Named goalDomain, EvidenceTier strongest, List<String> statements) {}

    /** Why there is something to ask. */
    public enum Reason {
        /** The program claims a stronger tier than any statement of the catalogue gives. */
        CLAIMS_MORE_THAN_THE_EVIDENCE,
        /** The clinic offers the same product in unrelated fields in which the catalogue does not call it supported. */
        BREADTH_OF_CLAIMS
    }

    /** A question, in words. */
    public record Question(Reason reason, String text) {}
}
