package org.candorregistry.core.scoring;

import java.util.OptionalInt;

/**
 * A grade as far as it is known. An organ that was not assessed is not an organ without disease: it may leave the grade
 * open.
 *
 * @param atLeast the grade if no organ that was not assessed is diseased
 * @param atMost the grade if each of them is as bad as can be
 */
public record Grade(int atLeast, int atMost) {

    /** The grade; empty where it depends on what was not assessed. */
    public OptionalInt known() {
        return atLeast == atMost ? OptionalInt.of(atLeast) : OptionalInt.empty();
    }
}
