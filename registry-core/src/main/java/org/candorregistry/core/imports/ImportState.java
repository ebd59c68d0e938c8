package org.candorregistry.core.imports;

/** Where an import stands. */
public enum ImportState {
    /** For a copy of the service that takes it. */
    WAITING,
    RUNNING,
    /** Every row was looked at; rows may have been refused. */
    COMPLETED,
    /** All or nothing, and something was wrong: nothing was recorded. */
    REFUSED,
    CANCELLED,
    /** The file could not be read to its end, or the registry had a fault. What was recorded before stays. */
    FAILED;

    public boolean hasEnded() {
        return this != WAITING && this != RUNNING;
    }
}
