package org.candorregistry.core.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.batch.BulkWrite;
import org.candorregistry.core.batch.Sameness;
import org.candorregistry.core.imports.mapping.SubjectForm;
import org.candorregistry.core.subject.Consent;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordConsent;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectFailure;
import org.candorregistry.core.subject.SubjectService;
import org.springframework.stereotype.Component;

/** Enters the people whom rows describe and whom the registry does not know, with their consents. */
@Component
class PeopleStep {

    private static final String SUBJECT = "/subject";

    private final SubjectService subjects;
    private final BulkWrite bulk;

    PeopleStep(SubjectService subjects, BulkWrite bulk) {
        this.subjects = subjects;
        this.bulk = bulk;
    }

    void run(Collection<ImportRow> rows, Known known) {
        Map<String, ImportRow> first = new LinkedHashMap<>();
        List<Telling> ofRecorded = new ArrayList<>();
        for (ImportRow row : rows) {
            SubjectForm said = row.subject();
            if (said != null) {
                known.recordedSubject(said.pseudonym())
                        .ifPresentOrElse(
                                recorded -> ofRecorded.add(new Telling(row, said, recorded)),
                                () -> tellFirst(row, said, first));
            }
        }
        enrol(List.copyOf(first.values()), known);
        compare(ofRecorded);
    }

    /** A row that tells of somebody who is recorded. */
    private record Telling(ImportRow row, SubjectForm said, Subject recorded) {}

    /** Of several rows about a new person the first enters it; the others must say the same. */
    private static void tellFirst(ImportRow row, SubjectForm said, Map<String, ImportRow> first) {
        ImportRow earlier = first.putIfAbsent(said.pseudonym(), row);
        if (earlier != null && !said.equals(earlier.subject())) {
            contradicted(row, "Row " + earlier.number() + " says something else of this person.");
        }
    }

    private void enrol(List<ImportRow> rows, Known known) {
        List<EnrolSubject> commands = rows.stream()
                .map(ImportRow::subject)
                .map(said -> said == null ? null : said.command())
                .toList();
        List<UUID> made = bulk.write(
                commands,
                subjects::enrolAll,
                (place, violations) -> rows.get(place).refuse(SUBJECT, violations));
        for (int place = 0; place < rows.size(); place++) {
            UUID id = made.get(place);
            if (id != null) {
                rows.get(place).written();
                known.enrolled(commands.get(place).subject().pseudonym(), id);
            }
        }
    }

    private void compare(List<Telling> tellings) {
        Map<UUID, List<Consent>> consents =
                subjects
                        .consentsOf(tellings.stream()
                                .map(telling -> telling.recorded.id())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Consent::subjectId));
        for (Telling telling : tellings) {
            if (!Sameness.holds(telling.recorded, withoutConsents(telling.said))) {
                contradicted(telling.row, "This person is recorded with another birth year or sex.");
                continue;
            }
            List<Consent> recorded = consents.getOrDefault(telling.recorded.id(), List.of());
            List<RecordConsent> said = telling.said.consents();
            for (int place = 0; place < said.size(); place++) {
                RecordConsent consent = said.get(place);
                if (recorded.stream().noneMatch(one -> Sameness.holds(one, consent))) {
                    record(telling, consent, SUBJECT + "/consents/" + place);
                }
            }
        }
    }

    private void record(Telling telling, RecordConsent consent, String pointer) {
        List<Consent> made = bulk.write(
                List.of(consent),
                one -> List.of(subjects.recordConsent(telling.recorded.id(), consent)),
                (place, violations) -> telling.row.refuse(pointer, violations));
        if (made.get(0) != null) {
            telling.row.written();
        }
    }

    private static SubjectForm withoutConsents(SubjectForm said) {
        return new SubjectForm(said.pseudonym(), said.birthYear(), said.sex(), List.of(), Map.of());
    }

    private static void contradicted(ImportRow row, String detail) {
        row.refuse(SUBJECT + "/pseudonym", SubjectFailure.PSEUDONYM_TAKEN, detail);
    }
}
