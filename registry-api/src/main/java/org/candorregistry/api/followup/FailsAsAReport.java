package org.candorregistry.api.followup;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candorregistry.api.openapi.Fails;

/** How recording and correcting a follow-up fail. */
@Fails({
    "follow-up-exists",
    "score-exists",
    "event-exists",
    "death-exists",
    "follow-up-before-treatment",
    "follow-up-after-death",
    "follow-up-after-withdrawal",
    "score-out-of-range",
    "score-off-step",
    "score-not-in-table",
    "score-of-an-event",
    "score-disagrees-with-answers",
    "item-unknown",
    "answer-not-permitted",
    "items-missing",
    "score-on-treatment-day",
    "score-after-death",
    "measure-repeated",
    "event-repeated",
    "event-before-treatment",
    "event-after-observation",
    "event-after-death",
    "event-without-graft",
    "death-before-later-contact",
    "fatal-event-without-death",
    "grade-and-outcome-disagree",
    "grade-disagrees-with-organs"
})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FailsAsAReport {}
