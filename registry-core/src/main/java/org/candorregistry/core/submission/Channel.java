package org.candorregistry.core.submission;

/** By which way something came in. */
public enum Channel {
    REST,
    FHIR,
    CSV
}
