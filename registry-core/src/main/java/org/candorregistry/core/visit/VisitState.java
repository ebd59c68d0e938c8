package org.candorregistry.core.visit;

import java.time.LocalDate;

/** How a visit stands today. Derived from what is stored and today; never stored. */
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
    /** Death, withdrawal, conversion to surgery or a repeat came before it was completed: there is nothing left to ask. */
    NOT_APPLICABLE;

    /** The one rule of what today decides; the SQL function {@code visit_state} says the same. */
    static VisitState of(Visit visit, LocalDate today) {
        if (visit.completedOn() != null) {
            return COMPLETED;
        }
        if (visit.ending() != null) {
            return NOT_APPLICABLE;
        }
        if (today.isBefore(visit.opensOn())) {
            return SCHEDULED;
        }
        if (today.isAfter(visit.closesOn())) {
            return MISSED;
        }
        return today.isAfter(visit.dueOn()) ? OVERDUE : DUE;
    }
}
