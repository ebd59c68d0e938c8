package org.candorregistry.core.followup;

/**
 * A serious event that counts as related, and of which a judgement with which a second person agrees does not stand.
 *
 * @param needs what is missing
 */
public record OpenEvent(ClinicalEvent event, Need needs) {

    /** What is missing. */
    public enum Need {
        /** Nobody of the clinic is named as having judged its relatedness as it stands. */
        JUDGEMENT,
        REVIEW,
        /** The review differs: judge again. */
        AGREEMENT
    }
}
