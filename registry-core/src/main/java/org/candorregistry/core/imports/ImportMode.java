package org.candorregistry.core.imports;

/** What happens to good rows where others are wrong. */
public enum ImportMode {
    /** They go in. */
    VALID,
    /** They wait: all rows or none. */
    ALL
}
