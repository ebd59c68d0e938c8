package org.candorregistry.core.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.candorregistry.core.imports.ImportRow.Said;
import org.candorregistry.core.imports.mapping.KeyForm;
import org.candorregistry.core.imports.mapping.Mapping;
import org.candorregistry.core.imports.mapping.SubjectForm;
import org.candorregistry.core.imports.mapping.TreatmentForm;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;
import org.candorregistry.core.treatment.NamedTreatment;
import org.candorregistry.core.treatment.TreatmentService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records a chunk of rows in the transaction of the caller. All rows of a person are in one chunk, so no other chunk
 * matters to them. A row goes in whole or not at all: where one is refused after a part of it was written, everything is
 * taken back to the savepoint and done again without it, which is rare.
 */
@Component
class ChunkRecorder {

    private final SubjectService subjects;
    private final TreatmentService treatments;
    private final PeopleStep people;
    private final TreatmentsStep treated;
    private final FollowUpsStep followed;
    private final OutcomeService outcomes;
    private final TransactionTemplate savepoint;

    ChunkRecorder(
            SubjectService subjects,
            TreatmentService treatments,
            PeopleStep people,
            TreatmentsStep treated,
            FollowUpsStep followed,
            OutcomeService outcomes,
            PlatformTransactionManager transactions) {
        this.subjects = subjects;
        this.treatments = treatments;
        this.people = people;
        this.treated = treated;
        this.followed = followed;
        this.outcomes = outcomes;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Records rows.
     *
     * @param keep whether what was recorded stays; otherwise it is only found out what would become of the rows
     */
    ChunkOutcome record(List<StagedRow> staged, Mapping mapping, boolean keep) {
        List<ImportRow> rows = staged.stream()
                .map(row -> new ImportRow(row.number(), row.split(), mapping))
                .toList();
        rows.forEach(ImportRow::read);
        Known known = known(rows);
        readFollowUps(rows, known);
        while (isTorn(rows, known, keep)) {
            rows.forEach(ImportRow::takenBack);
            known.forgetAdded();
        }
        return ChunkOutcome.of(rows);
    }

    /** Records what is not refused; where a row tears, nothing stays of all of them. */
    private boolean isTorn(List<ImportRow> rows, Known known, boolean keep) {
        return Boolean.TRUE.equals(savepoint.execute(status -> {
            AtomicBoolean torn = new AtomicBoolean();
            Set<UUID> changed = outcomes.collect(() -> torn.set(pass(rows, known)));
            if (torn.get() || !keep) {
                status.setRollbackOnly();
            } else {
                outcomes.refresh(changed);
            }
            return torn.get();
        }));
    }

    /** Whether a row was refused of which a part is written, alone or together with others. */
    private boolean pass(List<ImportRow> rows, Known known) {
        Set<ImportRow> before =
                new HashSet<>(rows.stream().filter(ImportRow::isRefused).toList());
        List<ImportRow> good = rows.stream().filter(row -> !row.isRefused()).toList();
        people.run(good, known);
        treated.run(good, known);
        boolean together = followed.run(good, known);
        return rows.stream()
                .filter(row -> row.isRefused() && !before.contains(row))
                .anyMatch(row -> row.hasWritten() || together);
    }

    private Known known(List<ImportRow> rows) {
        Set<String> pseudonyms = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        Set<String> withoutNumber = new HashSet<>();
        for (ImportRow row : rows) {
            SubjectForm subject = row.subject();
            if (subject != null) {
                pseudonyms.add(subject.pseudonym());
            }
            row.treatments().stream().map(Said::key).filter(Objects::nonNull).forEach(key -> {
                Optional.ofNullable(key.externalId()).ifPresent(numbers::add);
                Optional.ofNullable(key.pseudonym()).ifPresent(pseudonyms::add);
                if (key.externalId() == null) {
                    Optional.ofNullable(key.pseudonym()).ifPresent(withoutNumber::add);
                }
            });
        }
        List<Subject> found = pseudonyms.isEmpty() ? List.of() : subjects.withPseudonyms(pseudonyms);
        List<UUID> ofPeople = found.stream()
                .filter(subject -> withoutNumber.contains(subject.pseudonym()))
                .map(Subject::id)
                .toList();
        return new Known(found, treatments.named(numbers, ofPeople));
    }

    /** A day may be told by its distance from a treatment that is recorded, or that another of these rows records. */
    private static void readFollowUps(List<ImportRow> rows, Known known) {
        Map<Object, LocalDate> days = new HashMap<>();
        for (ImportRow row : rows) {
            SubjectForm subject = row.subject();
            for (Said said : row.treatments()) {
                TreatmentForm told = said.treatment();
                if (told != null && subject != null) {
                    days.putIfAbsent(new KeyForm(told.externalId(), null, null), told.treatedOn());
                    days.putIfAbsent(new KeyForm(null, subject.pseudonym(), null), told.treatedOn());
                }
            }
        }
        for (ImportRow row : rows) {
            for (Said said : row.treatments()) {
                row.readFollowUps(said, treatedOn(said, known, days));
            }
        }
    }

    private static @Nullable LocalDate treatedOn(Said said, Known known, Map<Object, LocalDate> days) {
        TreatmentForm told = said.treatment();
        KeyForm key = said.key();
        if (told != null) {
            return told.treatedOn();
        }
        if (key == null) {
            return null;
        }
        if (key.treatedOn() != null) {
            return key.treatedOn();
        }
        return known.fitting(key).stream()
                .map(NamedTreatment::treatedOn)
                .findFirst()
                .orElseGet(() ->
                        key.externalId() == null ? days.get(key) : days.get(new KeyForm(key.externalId(), null, null)));
    }
}
