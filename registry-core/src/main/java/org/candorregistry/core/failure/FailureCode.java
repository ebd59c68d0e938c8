package org.candorregistry.core.failure;

import java.util.Locale;

/** A failure that callers can name; each feature has a small enum of these. Slugs are public and permanent. */
public interface FailureCode {

    /** The enum constant's name. */
    String name();

    FailureKind kind();

    /** Public name: the constant's in kebab case, {@code GOAL_NOT_MEASURABLE} as {@code goal-not-measurable}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
