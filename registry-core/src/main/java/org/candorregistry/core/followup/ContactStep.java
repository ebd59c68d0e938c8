package org.candorregistry.core.followup;

/**
 * A step of the ladder by which somebody who has not answered is asked again.
 *
 * @param fromDue days (d) from the day a visit is meant for; negative: before it
 */
public record ContactStep(Channel channel, int fromDue) {

    /** How a person is reached. */
    public enum Channel {
        ELECTRONIC,
        CALL,
        LETTER
    }
}
