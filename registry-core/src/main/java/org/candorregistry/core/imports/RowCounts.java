package org.candorregistry.core.imports;

/**
 * Rows of an import.
 *
 * @param read of the file, without the header
 * @param done looked at in the present phase
 * @param accepted said something new, and nothing wrong
 * @param unchanged said only what is recorded already
 * @param skipped said nothing, or were not meant
 * @param refused said something wrong
 */
public record RowCounts(long read, long done, long accepted, long unchanged, long skipped, long refused) {

    static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    RowCounts and(RowCounts more) {
        return new RowCounts(
                read + more.read,
                done + more.done,
                accepted + more.accepted,
                unchanged + more.unchanged,
                skipped + more.skipped,
                refused + more.refused);
    }
}
