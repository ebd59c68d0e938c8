package org.candorregistry.core.submission;

/** By which way something came in. */
public enum Channel {
    REST,
    FHIR,
    CSV,
    /** By a link that a person answered for one visit. */
    LINK
}
