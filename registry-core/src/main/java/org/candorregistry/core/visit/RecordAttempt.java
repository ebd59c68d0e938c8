package org.candorregistry.core.visit;

import java.time.LocalDate;
import org.candorregistry.core.followup.ContactStep;

/** What a clinic states of an attempt to reach somebody; the fields are those of {@link ContactAttempt}. */
public record RecordAttempt(
        int horizonDays, ContactStep.Channel channel, LocalDate attemptedOn, ContactAttempt.Outcome outcome) {}
