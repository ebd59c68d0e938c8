package org.candorregistry.core.imports;

/** What an import is doing. */
public enum ImportPhase {
    /** The file, from its first row to its last. */
    READING,
    /** Judging every row, and recording nothing. */
    CHECKING,
    RECORDING
}
