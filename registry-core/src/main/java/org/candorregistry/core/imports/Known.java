package org.candorregistry.core.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.imports.mapping.KeyForm;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.treatment.NamedTreatment;
import org.jspecify.annotations.Nullable;

/** What is recorded of the people and treatments that the rows of a chunk name, and what these rows add to it. */
final class Known {

    private final Map<String, Subject> recorded = new HashMap<>();
    private final Map<String, NamedTreatment> byNumber = new HashMap<>();
    private final Map<UUID, List<NamedTreatment>> bySubject;
    private final Map<String, UUID> enrolled = new HashMap<>();
    private final Map<String, NamedTreatment> added = new HashMap<>();

    Known(Collection<Subject> subjects, Collection<NamedTreatment> treatments) {
        subjects.forEach(subject -> recorded.put(subject.pseudonym(), subject));
        treatments.stream()
                .filter(treatment -> treatment.externalId() != null)
                .forEach(treatment -> byNumber.put(String.valueOf(treatment.externalId()), treatment));
        bySubject = treatments.stream().collect(Collectors.groupingBy(NamedTreatment::subjectId));
    }

    /** The same without what rows added. */
    void forgetAdded() {
        enrolled.clear();
        added.clear();
    }

    void enrolled(String pseudonym, UUID subject) {
        enrolled.put(pseudonym, subject);
    }

    void added(NamedTreatment treatment) {
        added.put(String.valueOf(treatment.externalId()), treatment);
    }

    Optional<Subject> recordedSubject(String pseudonym) {
        return Optional.ofNullable(recorded.get(pseudonym));
    }

    @Nullable
    UUID subject(String pseudonym) {
        Subject known = recorded.get(pseudonym);
        return known == null ? enrolled.get(pseudonym) : known.id();
    }

    Optional<NamedTreatment> recordedTreatment(String externalId) {
        return Optional.ofNullable(byNumber.get(externalId));
    }

    /** The treatments that a key fits: one, or the row says too little or what is not so. */
    List<NamedTreatment> fitting(KeyForm key) {
        Stream<NamedTreatment> candidates = key.externalId() == null
                ? ofPerson(String.valueOf(key.pseudonym()))
                : Stream.of(byNumber, added)
                        .map(numbered -> numbered.get(key.externalId()))
                        .filter(java.util.Objects::nonNull);
        LocalDate day = key.treatedOn();
        UUID person = key.pseudonym() == null ? null : subject(key.pseudonym());
        return candidates
                .filter(treatment -> day == null || treatment.treatedOn().equals(day))
                .filter(treatment ->
                        key.pseudonym() == null || treatment.subjectId().equals(person))
                .toList();
    }

    private Stream<NamedTreatment> ofPerson(String pseudonym) {
        UUID person = subject(pseudonym);
        Set<UUID> seen = new HashSet<>();
        return person == null
                ? Stream.empty()
                : Stream.concat(bySubject.getOrDefault(person, List.of()).stream(), added.values().stream())
                        .filter(treatment -> treatment.subjectId().equals(person) && seen.add(treatment.id()));
    }
}
