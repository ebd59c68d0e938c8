package org.candorregistry.core.codelist;

import org.jspecify.annotations.Nullable;

/**
 * What an event of a kind can carry.
 *
 * @param grades the scale of its grade; null: it carries none
 * @param once at most once for one treatment
 */
public record EventKind(String code, @Nullable GradeScale grades, boolean once) {

    /** A scale of whole grades, both ends included: CTCAE 1 to 5, MAGIC 1 to 4, NIH 1 to 3. */
    public record GradeScale(String name, int lowest, int highest) {}
}
