package org.candorregistry.core.imports;

/**
 * In how many lanes an import is done: each takes a connection and about a core of its own.
 *
 * @param number 1 to {@value #MOST}
 */
public record ImportLanes(int number) {

    public static final int MOST = 16;

    public ImportLanes {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("An import has 1 to " + MOST + " lanes.");
        }
    }
}
