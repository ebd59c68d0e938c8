package org.candorregistry.core.treatment;

/** How a goal's target is meant. */
public enum TargetKind {
    /** A score to be reached. */
    ABSOLUTE,
    /** An improvement, in points of the instrument and always above 0, whichever way the instrument runs. */
    CHANGE,
    /** A time-to-event measure: its event is hoped for, or feared, until the horizon; there is no value. */
    EVENT
}
