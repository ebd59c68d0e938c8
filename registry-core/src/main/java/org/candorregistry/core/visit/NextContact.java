package org.candorregistry.core.visit;

import java.time.LocalDate;
import org.candorregistry.core.followup.ContactStep;

/**
 * The next step of a visit's ladder.
 *
 * @param from the day from which it is due
 */
public record NextContact(ContactStep.Channel channel, LocalDate from) {}
