package org.candorregistry.core.subject;

import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;
import static org.candorregistry.core.failure.InputFailure.DATE_IMPOSSIBLE;
import static org.candorregistry.core.subject.SubjectFailure.CONSENT_HOLDS_ALREADY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What a clinic may state of a subject's consents. */
final class ConsentRules {

    private static final int TEXT_MOST = 200;

    private ConsentRules() {}

    /** What is wrong with a list of consents of a new subject; pointers start at the list. */
    static Violations check(List<RecordConsent> consents, @Nullable Integer birthYear, LocalDate today) {
        Violations found = new Violations();
        List<Span> before = new ArrayList<>();
        for (int i = 0; i < consents.size(); i++) {
            found.addUnder(
                    "/" + i, check(consents.get(i), before, birthYear, today).all());
            Span.of(consents.get(i)).ifPresent(before::add);
        }
        return found;
    }

    /** @param others all other consents of the subject */
    static Violations check(RecordConsent consent, @Nullable Integer birthYear, LocalDate today, List<Consent> others) {
        return check(consent, others.stream().map(Span::of).toList(), birthYear, today);
    }

    private static Violations check(
            RecordConsent consent, List<Span> others, @Nullable Integer birthYear, LocalDate today) {
        Violations found = new Violations();
        found.text("/documentVersion", consent.documentVersion(), TEXT_MOST);
        found.text("/evidence", consent.evidence(), TEXT_MOST);
        found.pastDay("/givenOn", consent.givenOn(), today);
        if (birthYear != null && consent.givenOn().getYear() < birthYear) {
            found.add("/givenOn", DATE_IMPOSSIBLE, "No consent before birth.");
        }
        found.pastDay("/withdrawnOn", consent.withdrawnOn(), today);
        LocalDate withdrawn = consent.withdrawnOn();
        if (withdrawn != null && withdrawn.isBefore(consent.givenOn())) {
            found.add("/withdrawnOn", DATE_IMPOSSIBLE, "A consent is not withdrawn before it is given.");
        }
        Optional<Span> span = Span.of(consent);
        if (span.isEmpty()) {
            found.add("/purpose", CODE_UNKNOWN, "One of " + List.of(ConsentPurpose.values()) + ".");
        } else if (others.stream().anyMatch(span.get()::overlaps)) {
            found.add("", CONSENT_HOLDS_ALREADY, "A consent to this purpose holds already; withdraw it first.");
        }
        return found;
    }

    /** The days on which a consent holds, the first included and the last not. */
    private record Span(
            ConsentPurpose purpose,
            LocalDate from,
            @Nullable LocalDate until) {

        static Span of(Consent consent) {
            return new Span(consent.purpose(), consent.givenOn(), consent.withdrawnOn());
        }

        static Optional<Span> of(RecordConsent consent) {
            return ConsentPurpose.named(consent.purpose())
                    .map(purpose -> new Span(purpose, consent.givenOn(), consent.withdrawnOn()));
        }

        boolean overlaps(Span other) {
            return purpose == other.purpose && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
        }

        private boolean startsBeforeEndOf(Span other) {
            return other.until == null || from.isBefore(other.until);
        }
    }
}
