package org.candorregistry.core.imports;

/**
 * A place in the order in which rows are looked at: by person, and of one person as they stand in the file.
 *
 * @param person empty before the first
 */
public record RowPlace(String person, long row) {

    static final RowPlace START = new RowPlace("", -1);

    @Override
    public String toString() {
        return "RowPlace[" + row + "]";
    }
}
