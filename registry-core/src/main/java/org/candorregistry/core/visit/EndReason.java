package org.candorregistry.core.visit;

/** Why a visit need not be done any more. Where two come on one day, the first named here is told. */
public enum EndReason {
    /** The person died; told for any treatment of the person. */
    DEATH,
    /** Consent to the registry ended, by form or by the person's word; of any treatment. */
    WITHDRAWAL,
    /** The joint that was treated was operated on; told for any treatment of that joint. */
    CONVERSION,
    /** The same site was treated again for the same goal, and the plan ends with that; the later treatment goes on. */
    REPEAT_TREATMENT
}
