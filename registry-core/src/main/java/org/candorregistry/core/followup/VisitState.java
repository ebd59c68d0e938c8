package org.candorregistry.core.followup;

/** How a visit stands today. Derived from plan, data and today; never stored. */
public enum VisitState {
    /** Its window has not opened. */
    SCHEDULED,
    /** Its window is open, and the day it is meant for has not passed. */
    DUE,
    /** The day it is meant for has passed, and its window is still open. */
    OVERDUE,
    /** All that it asks for was observed. */
    COMPLETED,
    /** Its window closed before all that it asks for was observed. */
    MISSED,
    /** Death, withdrawal or conversion to surgery came before it was completed: there is nothing left to ask. */
    NOT_APPLICABLE
}
