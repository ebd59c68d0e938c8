package org.candorregistry.core.followup;

import java.util.Set;

/** The kinds of clinical event on which a rule depends; all kinds are the code list {@code clinical_event_kind}. */
public final class EventCode {

    public static final String ADVERSE_EVENT = "adverse-event";
    public static final String CONVERSION_TO_SURGERY = "conversion-to-surgery";
    public static final String DEATH = "death";
    /** Graded by MAGIC, 1 to 4. */
    static final String ACUTE_GVHD = "acute-gvhd";
    /** Graded by NIH, 1 to 3. */
    static final String CHRONIC_GVHD = "chronic-gvhd";

    public static final String REPEAT_TREATMENT = "repeat-treatment";
    /** The person said that follow-up is to end; what was observed on that day still counts. */
    public static final String WITHDRAWAL = "withdrawal";
    /** Says that nothing is known any more: no contact. */
    public static final String LOST_TO_FOLLOW_UP = "lost-to-follow-up";
    /** The day until which somebody else, as a register, knows the person to be alive and free of events. */
    public static final String LAST_CONTACT = "last-contact";

    /** Only a haematopoietic graft engrafts or fails to. */
    static final Set<String> OF_A_GRAFT =
            Set.of("neutrophil-engraftment", "platelet-recovery", "primary-graft-failure", "secondary-graft-failure");

    private EventCode() {}
}
