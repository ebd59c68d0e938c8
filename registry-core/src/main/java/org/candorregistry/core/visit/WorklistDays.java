package org.candorregistry.core.visit;

/**
 * What a worklist counts as close.
 *
 * @param closingSoon a window is closing soon this many days (d) before its last day, at least 0
 * @param baseline a missing baseline is listed until this many days (d) after its window closed, at least 0
 */
public record WorklistDays(int closingSoon, int baseline) {

    public static final WorklistDays DEFAULT = new WorklistDays(14, 30);

    public WorklistDays {
        if (closingSoon < 0 || baseline < 0) {
            throw new IllegalArgumentException("Days of the worklist are 0 or more.");
        }
    }
}
