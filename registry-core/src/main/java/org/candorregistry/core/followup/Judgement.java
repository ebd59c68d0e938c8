package org.candorregistry.core.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.followup.Setting.Catalogue;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.session.Today;
import org.candorregistry.core.treatment.PeopleLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges reports against the catalogues, against what is recorded, and against each other. */
@Component
class Judgement {

    private final KnownQuery query;
    private final PeopleLock people;
    private final CodeLists codes;
    private final InstrumentService instruments;
    private final Clock clock;

    Judgement(KnownQuery query, PeopleLock people, CodeLists codes, InstrumentService instruments, Clock clock) {
        this.query = query;
        this.people = people;
        this.codes = codes;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** What is known of treatments; until the transaction ends nobody else changes it. */
    KnownOfTreatments of(Collection<UUID> treatmentIds) {
        people.lockTreated(treatmentIds);
        Map<UUID, Treated> treated = query.treated(treatmentIds);
        Set<UUID> subjects = treated.values().stream().map(Treated::subjectId).collect(Collectors.toSet());
        return new KnownOfTreatments(
                treated,
                query.known(subjects).stream().collect(Collectors.groupingBy(Known::subjectId)),
                query.consentEnds(subjects));
    }

    /** @throws RegistryException {@code treatment-unknown} */
    Treated requireTreatment(UUID treatmentId) {
        return new KnownOfTreatments(query.treated(List.of(treatmentId)), Map.of(), Map.of()).treated(treatmentId);
    }

    /**
     * Refuses reports that cannot be.
     *
     * @param pointer to the report at a position
     * @return the same with all scores that were to be computed, in their order
     * @throws RegistryException with everything that is wrong with any of them
     */
    List<NumberedFollowUp> judge(List<NumberedFollowUp> reports, KnownOfTreatments known, IntFunction<String> pointer) {
        Catalogue catalogue = catalogue(reports);
        Map<UUID, List<Known>> saidNow =
                reports.stream().flatMap(Judgement::said).collect(Collectors.groupingBy(Known::subjectId));
        LocalDate today = Today.begunSomewhere(clock);

        Violations found = new Violations();
        List<CodeUse> uses = new ArrayList<>();
        List<NumberedFollowUp> judged = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            NumberedFollowUp report = reports.get(i);
            UUID subject = report.treated().subjectId();
            KnownOfSubject others = known.of(subject)
                    .and(saidNow.getOrDefault(subject, List.of()))
                    .without(report.id());
            Setting setting = new Setting(report.treated(), others, catalogue, today);
            Violations own = new Violations();
            judged.add(report.with(FollowUpRules.judge(report.report(), report.recorded(), setting, own)));
            found.addUnder(pointer.apply(i), own.all());
            uses.addAll(EventCodes.used(pointer.apply(i), report.report().events()));
        }
        found.addUnder("", codes.unknown(uses));
        found.throwIfAny();
        return judged;
    }

    private Catalogue catalogue(List<NumberedFollowUp> reports) {
        Set<String> kinds = reports.stream()
                .flatMap(report -> report.report().events().stream())
                .map(NewEvent::kind)
                .collect(Collectors.toSet());
        return new Catalogue(instruments.scoringBook(), codes.eventKinds(kinds));
    }

    /** What a report adds to what is known of the person. */
    private static Stream<Known> said(NumberedFollowUp followUp) {
        FollowUpReport report = followUp.report();
        Stream<Known> contact = report.isContact()
                ? Stream.of(known(followUp, report.observedOn(), null, report.reporter() == Reporter.REGISTER))
                : Stream.empty();
        Stream<Known> events =
                report.events().stream().map(event -> known(followUp, event.occurredOn(), event.kind(), false));
        return Stream.concat(contact, events);
    }

    private static Known known(NumberedFollowUp followUp, LocalDate day, @Nullable String event, boolean fromRegister) {
        return new Known(
                followUp.treated().subjectId(), followUp.treatmentId(), followUp.id(), day, event, fromRegister);
    }
}
