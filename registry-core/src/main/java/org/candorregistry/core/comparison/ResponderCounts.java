package org.candorregistry.core.comparison;

/**
 * How many responded as OMERACT and OARSI define it.
 *
 * @param known evaluated goals of people whose pain and function are both known, before and at the time point
 * @param responded among them
 */
public record ResponderCounts(long known, long responded) {

    /** @throws IllegalArgumentException if more responded than are known, or a number is negative */
    public ResponderCounts {
        if (responded < 0 || responded > known) {
            throw new IllegalArgumentException(responded + " of " + known + " cannot have responded.");
        }
    }

    public static ResponderCounts none() {
        return new ResponderCounts(0, 0);
    }

    public ResponderCounts merge(ResponderCounts other) {
        return new ResponderCounts(Math.addExact(known, other.known), Math.addExact(responded, other.responded));
    }
}
