package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A visit that asks for something now. It names nobody but by pseudonym.
 *
 * @param place where it stands in the list: what closes first is first
 * @param pseudonym the clinic's study number of the person
 * @param treatedOn day 0
 * @param productClass code list {@code product_class}
 * @param horizonDays d after treatment; {@link Visit#BASELINE} of a baseline
 * @param label for people, as {@code 6 months}
 * @param missing measures without a score in the window; empty where a contact is all that is asked for
 */
public record WorklistItem(
        UUID place,
        Set<WorklistKind> kinds,
        UUID subject,
        String pseudonym,
        UUID treatment,
        LocalDate treatedOn,
        UUID provider,
        String productClass,
        int horizonDays,
        String label,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        List<String> missing) {}
