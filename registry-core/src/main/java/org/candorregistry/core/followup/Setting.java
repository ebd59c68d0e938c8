package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.codelist.EventKind;
import org.candorregistry.core.instrument.ScoringBook;

/**
 * What a report is judged against.
 *
 * @param known of the person, without what the report itself says
 */
record Setting(Treated treated, KnownOfSubject known, Catalogue catalogue, LocalDate today) {

    /** What takes scores, and kinds of event by code. */
    record Catalogue(ScoringBook scoringBook, Map<String, EventKind> eventKinds) {

        Optional<EventKind> eventKind(String code) {
            return Optional.ofNullable(eventKinds.get(code));
        }
    }

    /** The person's death, as this report or another one tells it. */
    Optional<LocalDate> death(FollowUpReport report) {
        return report.events().stream()
                .filter(NewEvent::isDeath)
                .map(NewEvent::occurredOn)
                .findFirst()
                .or(known::death);
    }
}
