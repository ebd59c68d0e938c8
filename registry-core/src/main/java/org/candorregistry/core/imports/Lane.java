package org.candorregistry.core.imports;

/**
 * A part of an import's rows, by person, that is done beside the other parts.
 *
 * @param number from 0
 * @param of how many lanes there are
 * @param after up to where the present phase is done
 */
record Lane(int number, int of, RowPlace after) {

    /** Rows of everybody, from the first. */
    static final Lane WHOLE = new Lane(0, 1, RowPlace.START);

    Lane movedTo(RowPlace place) {
        return new Lane(number, of, place);
    }
}
