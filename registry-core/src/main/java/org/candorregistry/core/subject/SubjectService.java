package org.candorregistry.core.subject;

import static org.candorregistry.core.failure.InputFailure.VALUE_NOT_APPLICABLE;
import static org.candorregistry.core.subject.SubjectFailure.CONSENT_UNKNOWN;
import static org.candorregistry.core.subject.SubjectFailure.PSEUDONYM_TAKEN;
import static org.candorregistry.core.subject.SubjectFailure.SUBJECT_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.identity.Identity;
import org.candorregistry.core.identity.IdentityVault;
import org.candorregistry.core.identity.RecordedIdentity;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Today;
import org.candorregistry.core.subject.ConsentRepository.NewConsent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A clinic's subjects, their consents and, through the vault, who they are. Another clinic's subject is unknown. */
@Service
public class SubjectService {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "subject_pseudonym_uk",
            new Violation("/pseudonym", PSEUDONYM_TAKEN, "Another subject of this clinic has this pseudonym."));

    private final SubjectRepository subjects;
    private final ConsentRepository consents;
    private final IdentityVault vault;
    private final CodeLists codes;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SubjectService(
            SubjectRepository subjects,
            ConsentRepository consents,
            IdentityVault vault,
            CodeLists codes,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.consents = consents;
        this.vault = vault;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Enters a subject, with consents and identity where they are given.
     *
     * @throws RegistryException with every violation; pseudonym-taken, medical-record-number-taken
     */
    @Transactional
    public Subject enrol(EnrolSubject command) {
        check(command).throwIfAny();
        UUID id = ids.next();
        Subject subject = BrokenConstraint.explained(CONSTRAINTS, () -> subjects.insert(id, command.subject()));
        command.consents().forEach(consent -> consents.insert(ids.next(), id, consent));
        Identity identity = command.identity();
        if (identity != null) {
            vault.store(id, identity);
        }
        return subject;
    }

    /**
     * Enters many subjects with their consents, without identities, or none of them.
     *
     * @return their ids, in the order of the commands
     * @throws RegistryException with every violation, each under the place of its command: {@code /0/birthYear};
     *     pseudonym-taken
     */
    @Transactional
    public List<UUID> enrolAll(List<EnrolSubject> commands) {
        checkAll(commands).throwIfAny();
        List<UUID> made = commands.stream().map(command -> ids.next()).toList();
        List<NewConsent> allConsents = new ArrayList<>();
        for (int place = 0; place < made.size(); place++) {
            UUID subject = made.get(place);
            commands.get(place).consents().forEach(said -> allConsents.add(new NewConsent(ids.next(), subject, said)));
        }
        BrokenConstraint.explained(CONSTRAINTS, () -> {
            subjects.insert(made, commands.stream().map(EnrolSubject::subject).toList());
            return made;
        });
        consents.insert(allConsents);
        return made;
    }

    /**
     * Replaces what is stated of a subject itself; consents and identity stay.
     *
     * @param version the version that is replaced
     * @throws RegistryException subject-unknown, version-stale, or as {@link #enrol}
     */
    @Transactional
    public Subject replace(UUID subject, int version, RecordSubject command) {
        forChange(subject);
        check(command, keptIdentity(subject)).throwIfAny();
        Subject changed = BrokenConstraint.explained(CONSTRAINTS, () -> subjects.update(subject, version, command))
                .orElseThrow(RegistryException::stale);
        events.publishEvent(new SubjectChanged(subject));
        return changed;
    }

    /**
     * One subject.
     *
     * @throws RegistryException subject-unknown
     */
    @Transactional(readOnly = true)
    public Subject get(UUID subject) {
        return subjects.find(subject).orElseThrow(SubjectService::unknown);
    }

    /**
     * The clinic's subjects.
     *
     * @param pseudonym the one subject with it; null: all
     */
    @Transactional(readOnly = true)
    public Page<Subject> list(@Nullable String pseudonym, PageRequest page) {
        return Page.of(subjects.list(pseudonym, page), page, Subject::id);
    }

    /** The subjects with these pseudonyms, as far as the clinic has them. */
    @Transactional(readOnly = true)
    public List<Subject> withPseudonyms(Collection<String> pseudonyms) {
        return subjects.withPseudonyms(pseudonyms);
    }

    /** All consents of some subjects, in the order in which they were recorded. */
    @Transactional(readOnly = true)
    public List<Consent> consentsOf(Collection<UUID> ofSubjects) {
        return consents.of(ofSubjects);
    }

    /** The selected subjects; one is recorded anew when its identity or its death is. */
    @Transactional(readOnly = true)
    public Page<Subject> list(Selection selection, PageRequest page) {
        return Page.of(subjects.list(selection, page), page, Subject::id);
    }

    /** How many subjects {@link #list(Selection, PageRequest)} has on all pages together. */
    @Transactional(readOnly = true)
    public long count(Selection selection) {
        return subjects.count(selection);
    }

    /**
     * Records a consent of a subject.
     *
     * @throws RegistryException subject-unknown, consent-holds-already, or every violation
     */
    @Transactional
    public Consent recordConsent(UUID subject, RecordConsent command) {
        Subject known = forChange(subject);
        ConsentRules.check(command, known.birthYear(), today(), consents.of(subject))
                .throwIfAny();
        Consent consent = consents.insert(ids.next(), subject, command);
        events.publishEvent(new ConsentChanged(subject));
        return consent;
    }

    /**
     * Replaces a consent; to withdraw it, state the day from which it no longer holds.
     *
     * @param version the version that is replaced
     * @throws RegistryException consent-unknown, version-stale, or as {@link #recordConsent}
     */
    @Transactional
    public Consent replaceConsent(UUID subject, UUID id, int version, RecordConsent command) {
        Subject known = forChange(subject);
        consent(subject, id);
        List<Consent> others = consents.of(subject).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        ConsentRules.check(command, known.birthYear(), today(), others).throwIfAny();
        Consent consent = consents.update(id, subject, version, command).orElseThrow(RegistryException::stale);
        events.publishEvent(new ConsentChanged(subject));
        return consent;
    }

    /**
     * One consent of a subject.
     *
     * @throws RegistryException subject-unknown, consent-unknown
     */
    @Transactional(readOnly = true)
    public Consent consent(UUID subject, UUID id) {
        return consents(subject).consents().stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RegistryException(CONSENT_UNKNOWN, "No such consent."));
    }

    /**
     * All consents of a subject, in the order in which they were recorded.
     *
     * @throws RegistryException subject-unknown
     */
    @Transactional(readOnly = true)
    public ConsentState consents(UUID subject) {
        get(subject);
        return new ConsentState(consents.of(subject));
    }

    /**
     * Keeps a subject's identity for the first time.
     *
     * @throws RegistryException subject-unknown, identity-recorded-already, medical-record-number-taken, or every
     *     violation
     */
    @Transactional
    public RecordedIdentity recordIdentity(UUID subject, Identity identity) {
        SubjectRules.check(identity, forChange(subject), today()).throwIfAny();
        return vault.store(subject, identity);
    }

    /**
     * Replaces all of a subject's identity.
     *
     * @param version the version that is replaced
     * @throws RegistryException identity-unknown, version-stale, or as {@link #recordIdentity}
     */
    @Transactional
    public RecordedIdentity replaceIdentity(UUID subject, int version, Identity identity) {
        SubjectRules.check(identity, forChange(subject), today()).throwIfAny();
        return vault.replace(subject, version, identity);
    }

    /**
     * Who a subject is.
     *
     * @throws RegistryException subject-unknown, identity-unknown, identity-unreadable
     */
    @Transactional(readOnly = true)
    public RecordedIdentity identity(UUID subject) {
        get(subject);
        return vault.get(subject);
    }

    /**
     * Who some subjects are, as far as it is recorded.
     *
     * @throws RegistryException identity-unreadable
     */
    @Transactional(readOnly = true)
    public Map<UUID, RecordedIdentity> identities(Collection<UUID> wanted) {
        return vault.find(wanted).stream().collect(Collectors.toMap(RecordedIdentity::subjectId, Function.identity()));
    }

    /** The subject with exactly this medical record number, as far as letters and digits go. */
    @Transactional(readOnly = true)
    public Optional<Subject> withMedicalRecordNumber(String number) {
        return vault.subjectWith(number).flatMap(subjects::find);
    }

    /** Codes are looked up once for all. */
    private Violations checkAll(List<EnrolSubject> commands) {
        Violations found = new Violations();
        List<CodeUse> uses = new ArrayList<>();
        for (int place = 0; place < commands.size(); place++) {
            EnrolSubject command = commands.get(place);
            String parent = "/" + place;
            if (command.identity() != null) {
                found.add(parent + "/identity", VALUE_NOT_APPLICABLE, "Identities are entered one by one.");
            }
            found.addUnder(
                    parent, SubjectRules.check(command.subject(), null, today()).all());
            found.addUnder(
                    parent + "/consents",
                    ConsentRules.check(command.consents(), command.subject().birthYear(), today())
                            .all());
            SubjectRules.codes(command.subject())
                    .forEach(use -> uses.add(new CodeUse(parent + use.pointer(), use.list(), use.code())));
        }
        found.addUnder("", codes.unknown(uses));
        return found;
    }

    private Violations check(EnrolSubject command) {
        Identity identity = command.identity();
        Violations found = check(command.subject(), identity);
        found.addUnder(
                "/consents",
                ConsentRules.check(command.consents(), command.subject().birthYear(), today())
                        .all());
        if (identity != null) {
            found.addUnder("/identity", SubjectRules.check(identity, today()).all());
        }
        return found;
    }

    private Violations check(RecordSubject command, @Nullable Identity identity) {
        Violations found = SubjectRules.check(command, identity, today());
        found.addUnder("", codes.unknown(SubjectRules.codes(command)));
        return found;
    }

    private @Nullable Identity keptIdentity(UUID subject) {
        return vault.find(subject).map(RecordedIdentity::identity).orElse(null);
    }

    /** Locks the subject, so that what is checked against its other rows still holds when it is written. */
    private Subject forChange(UUID subject) {
        return subjects.findForChange(subject).orElseThrow(SubjectService::unknown);
    }

    private LocalDate today() {
        return Today.begunSomewhere(clock);
    }

    private static RegistryException unknown() {
        return new RegistryException(SUBJECT_UNKNOWN, "No such subject.");
    }
}
