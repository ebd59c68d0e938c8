package org.candorregistry.core.evidence;

/** What the evidence for a therapy amounts to, from the strongest to the most cautious; no statement stands apart. */
public enum EvidenceTier {
    /** Standard of care, or licensed for the indication. */
    SUPPORTED,
    /** Randomised evidence exists and conflicts, or a guideline is conditional. */
    SUPPORTIVE,
    /** In trials only. */
    EXPERIMENTAL,
    /** A guideline is against it, a regulator warns of it, or its authorisation was withdrawn. */
    NOT_SUPPORTED,
    /** The catalogue says nothing of it. Not a weak form of evidence: never shown or counted as experimental. */
    NO_STATEMENT
}
