package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit that asks for something now, or a question about a treatment. It names nobody but by pseudonym.
 *
 * @param place where it stands in the list: what closes first is first, a question on the day on which it was put
 * @param pseudonym the clinic's study number of the person
 * @param treatedOn day 0
 * @param productClass code list {@code product_class}
 * @param horizonDays d after treatment; {@link Visit#BASELINE} of a baseline; null: a question
 * @param label for people, as {@code 6 months}; of a question what is asked
 * @param opensOn first day of the window; of a question the day on which it was put, as the next two
 * @param missing measures without a score in the window; empty where a contact is all that is asked for
 * @param attempts how often somebody was to be reached for it
 * @param nextContact null: the ladder has ended, or there is none
 * @param query the question; null: a visit
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
        @Nullable Integer horizonDays,
        String label,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate closesOn,
        List<String> missing,
        int attempts,
        @Nullable NextContact nextContact,
        @Nullable UUID query) {}
