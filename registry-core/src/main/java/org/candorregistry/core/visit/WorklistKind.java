package org.candorregistry.core.visit;

/** Why something is in the worklist; one visit may be there for several reasons. */
public enum WorklistKind {
    /** Its window is open, and the day it is meant for has not passed. */
    DUE,
    /** The day it is meant for has passed, and its window is still open. */
    OVERDUE,
    /** Its window is open, and closes within {@link WorklistDays#closingSoon()} days. */
    CLOSING_SOON,
    /** A treatment without all baseline scores, its window open or closed a short while ago. */
    MISSING_BASELINE,
    /** Some of what it asks for was observed, and some of it was not. */
    MISSING_ITEMS,
    /** The next step of its ladder is due: somebody is to be reached, and by what the item says. */
    CONTACT_DUE,
    /** Something is asked about the treatment, its product or its scores, and the question is not closed. */
    OPEN_QUERY
}
