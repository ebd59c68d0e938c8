package org.candorregistry.core.statistics;

/** What became of a goal at its horizon. Each goal has exactly one class; the classes add up to all goals enrolled. */
public enum GoalClass {
    /** An event of the goal's failure set on or before the end of the window. */
    FAILURE_EVENT(true, true),
    /** The target was reached. */
    GOAL_MET(true, false),
    /** Better by at least the smallest change that matters to patients (MCID). */
    IMPROVED(true, false),
    /** Changed by less than the MCID, in either direction. */
    UNCHANGED(true, true),
    /** Worse by at least the MCID. */
    WORSENED(true, true),
    /**
     * Scored, target not reached, and no MCID is known for the measure: whether the change matters cannot be said. Takes
     * the place of {@link #IMPROVED}, {@link #UNCHANGED} and {@link #WORSENED}, which are then not defined.
     */
    CHANGE_NOT_CLASSIFIED(true, false),
    /** Died before the window closed, of a cause outside the failure set: neither failure nor success. */
    DIED(false, false),
    /** The window is not closed yet and there is no score. */
    PENDING(false, false),
    /** The window closed without a score: never failure, never success. */
    MISSED(false, false),
    /** There is no baseline to compare with. */
    NOT_EVALUABLE(false, false),
    /** Consent was withdrawn before the horizon. */
    WITHDRAWN(false, false);

    private final boolean evaluated;
    private final boolean failure;

    GoalClass(boolean evaluated, boolean failure) {
        this.evaluated = evaluated;
        this.failure = failure;
    }

    /** Whether the result is known: the denominator of every share. */
    public boolean evaluated() {
        return evaluated;
    }

    /** Whether the result is a failure: an event, no change that matters, or a change for the worse. */
    public boolean failure() {
        return failure;
    }

    /** Whether the class exists only where an MCID is known. */
    public boolean needsThreshold() {
        return this == IMPROVED || this == UNCHANGED || this == WORSENED;
    }
}
