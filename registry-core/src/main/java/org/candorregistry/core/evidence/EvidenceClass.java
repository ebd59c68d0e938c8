package org.candorregistry.core.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The class of a source, finer than the tier it is shown as. ASTCT letters: doi:10.1016/j.bbmt.2015.07.032. */
public enum EvidenceClass {
    /** Standard of care (ASTCT S) or licensed. */
    SUPPORTED(EvidenceTier.SUPPORTED),
    /** Standard of care, clinical evidence available (ASTCT C). */
    SUPPORTED_CLINICAL_EVIDENCE(EvidenceTier.SUPPORTED),
    /** Standard of care, rare indication (ASTCT R). */
    SUPPORTED_RARE(EvidenceTier.SUPPORTED),
    SUPPORTIVE_MIXED(EvidenceTier.SUPPORTIVE),
    /** Developmental (ASTCT D) or in trials only. */
    INVESTIGATIONAL(EvidenceTier.EXPERIMENTAL),
    /** Not generally recommended (ASTCT N), guideline against, or regulator warning. */
    NOT_SUPPORTED(EvidenceTier.NOT_SUPPORTED),
    /** Was licensed, authorisation withdrawn. */
    WITHDRAWN(EvidenceTier.NOT_SUPPORTED);

    private final EvidenceTier tier;

    EvidenceClass(EvidenceTier tier) {
        this.tier = tier;
    }

    public EvidenceTier tier() {
        return tier;
    }

    /** The code in the list {@code evidence_class}: {@code supported-rare}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The class with this {@link #code()}; empty where there is none. */
    public static Optional<EvidenceClass> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
