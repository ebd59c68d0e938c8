package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a person on a day: an event, or that the person was seen.
 *
 * @param treatmentId of which treatment of the person
 * @param followUpId by which follow-up; null where the treatment itself says so
 * @param event code list {@code clinical_event_kind}; null: in contact
 * @param fromRegister only a register says so, which may answer for a day after a death that it does not know yet
 */
record Known(
        UUID subjectId,
        UUID treatmentId,
        @Nullable UUID followUpId,
        LocalDate day,
        @Nullable String event,
        boolean fromRegister) {

    /** Whether it shows that the person was alive on that day. */
    boolean showsAlive() {
        return event == null || !(event.equals(EventCode.DEATH) || event.equals(EventCode.LOST_TO_FOLLOW_UP));
    }
}
