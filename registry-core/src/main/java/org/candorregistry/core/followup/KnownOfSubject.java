package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a person, over all treatments, that a follow-up may contradict.
 *
 * @param consentEndedOn the first day without consent to the registry; null: it was not withdrawn
 */
record KnownOfSubject(Collection<Known> known, @Nullable LocalDate consentEndedOn) {

    KnownOfSubject {
        known = List.copyOf(known);
    }

    KnownOfSubject and(Collection<Known> more) {
        return new KnownOfSubject(Stream.concat(known.stream(), more.stream()).toList(), consentEndedOn);
    }

    /** All but what this follow-up says. */
    KnownOfSubject without(UUID followUpId) {
        return new KnownOfSubject(
                known.stream()
                        .filter(item -> !followUpId.equals(item.followUpId()))
                        .toList(),
                consentEndedOn);
    }

    Optional<LocalDate> death() {
        return days(EventCode.DEATH).min(Comparator.naturalOrder());
    }

    /** Empty where consent was not withdrawn, neither by form nor by the person's word. */
    Optional<LocalDate> firstDayWithoutConsent() {
        return Stream.concat(
                        Stream.ofNullable(consentEndedOn),
                        days(EventCode.WITHDRAWAL).map(day -> day.plusDays(1)))
                .min(Comparator.naturalOrder());
    }

    /** The last day on which somebody other than a register found the person alive. */
    Optional<LocalDate> lastAlive() {
        return known.stream()
                .filter(item -> item.showsAlive() && !item.fromRegister())
                .map(Known::day)
                .max(Comparator.naturalOrder());
    }

    /** Days on which the person is known to have been alive, as told for one treatment, in any order. */
    List<LocalDate> contacts(UUID treatmentId) {
        return known.stream()
                .filter(item -> item.showsAlive() && item.treatmentId().equals(treatmentId))
                .map(Known::day)
                .toList();
    }

    /** The first day of an event of one treatment. */
    Optional<LocalDate> first(String event, UUID treatmentId) {
        return known.stream()
                .filter(item -> event.equals(item.event()) && item.treatmentId().equals(treatmentId))
                .map(Known::day)
                .min(Comparator.naturalOrder());
    }

    private Stream<LocalDate> days(String event) {
        return known.stream().filter(item -> event.equals(item.event())).map(Known::day);
    }
}
