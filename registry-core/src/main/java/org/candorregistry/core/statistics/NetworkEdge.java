package org.candorregistry.core.statistics;

/**
 * One number of a table as an edge of the {@link SuppressionNetwork}.
 *
 * <p>The reader is assumed to know of each withheld number whether it was withheld as too small, so that it lies from 0
 * to the minimum less one, or to protect another one, so that it is at least the minimum.
 */
final class NetworkEdge {

    private enum State {
        SHOWN,
        TOO_SMALL,
        PROTECTING
    }

    /** Dearer than any sum of numbers that are not a last resort. */
    private static final double LAST_RESORT = 1e12;

    private final int from;
    private final int to;
    private final long people;
    private final boolean lastResort;
    private final MinimumCell minimum;
    private State state;
    private boolean fixed;

    /** @param lastResort whether it protects another number only where nothing else does */
    NetworkEdge(int from, int to, long people, boolean lastResort, MinimumCell minimum) {
        this.from = from;
        this.to = to;
        this.people = people;
        this.lastResort = lastResort;
        this.minimum = minimum;
        this.state = minimum.withholds(people) ? State.TOO_SMALL : State.SHOWN;
    }

    /** Keeps the number as another question has it: what is shown there cannot protect anything here. */
    void keepAs(Disclosure<Long> elsewhere) {
        if (elsewhere.isWithheld()) {
            protect();
        }
        fixed = true;
    }

    long people() {
        return people;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean withheld() {
        return state != State.SHOWN;
    }

    boolean mayBeWithheld() {
        return withheld() || !fixed;
    }

    /** Whether it stands for people, but too few of them. An empty cell describes nobody. */
    boolean sensitive() {
        return state == State.TOO_SMALL && people > 0;
    }

    /** Whether it is withheld only to protect another number. */
    boolean protecting() {
        return state == State.PROTECTING;
    }

    /** Withholds the number, if it is not yet, to protect another one. */
    void protect() {
        if (state == State.SHOWN && !fixed) {
            state = State.PROTECTING;
        }
    }

    /** Withholds the number for good, because the same number is withheld elsewhere. */
    void withholdForGood() {
        protect();
        fixed = true;
    }

    boolean mayBeShownAgain() {
        return state == State.PROTECTING && !fixed;
    }

    void showAgain() {
        state = State.SHOWN;
    }

    /** Whether a reader could hold the number for one greater than it is, were it withheld. */
    boolean mayRise() {
        return state != State.TOO_SMALL || minimum.withholds(people + 1);
    }

    /** Whether a reader could hold the number for one smaller than it is, were it withheld. */
    boolean mayFall() {
        return state == State.TOO_SMALL ? people > 0 : !minimum.withholds(people - 1);
    }

    /** What withholding it takes from the reader. */
    double price() {
        return lastResort ? people * LAST_RESORT : people;
    }
}
