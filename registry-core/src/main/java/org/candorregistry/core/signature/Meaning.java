package org.candorregistry.core.signature;

/** What a signature says of the one who signs; the four that 21 CFR 11.50(a)(3) names. */
public enum Meaning {
    AUTHORSHIP,
    REVIEW,
    APPROVAL,
    RESPONSIBILITY
}
