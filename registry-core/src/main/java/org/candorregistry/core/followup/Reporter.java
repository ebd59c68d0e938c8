package org.candorregistry.core.followup;

/** Who reported what was observed. */
public enum Reporter {
    PATIENT,
    CLINICIAN,
    /** A register, which may answer long after the day it tells of. */
    REGISTER
}
