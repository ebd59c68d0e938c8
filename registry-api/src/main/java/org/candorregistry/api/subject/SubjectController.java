package org.candorregistry.api.subject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.subject.EnrolSubject;
import org.candorregistry.core.subject.RecordSubject;
import org.candorregistry.core.subject.Subject;
import org.candorregistry.core.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Subjects")
@RestController
class SubjectController {

    static final String PATH = "/api/v1/subjects";

    private final SubjectService subjects;
    private final HistoryService history;

    SubjectController(SubjectService subjects, HistoryService history) {
        this.subjects = subjects;
        this.history = history;
    }

    @Operation(
            summary = "Enter a subject under a pseudonym",
            description = "Consents and identity may come with it. The identity goes to the vault, encrypted, and is"
                    + " answered nowhere but at the subject's `identity`.")
    @Fails({
        "pseudonym-taken",
        "pseudonym-identifies",
        "birth-date-contradicted",
        "consent-holds-already",
        "medical-record-number-taken"
    })
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<SubjectView> enrol(@Valid @RequestBody NewSubjectBody body) {
        Subject made = subjects.enrol(body.command());
        return Versioned.created(PATH + "/" + made.id(), SubjectView.of(made), made.recorded());
    }

    @Operation(
            summary = "Replace what is stated of a subject itself",
            description = "Consents and identity have addresses of their own and stay.")
    @Fails({
        "subject-unknown",
        "pseudonym-taken",
        "pseudonym-identifies",
        "birth-date-contradicted",
        "identity-unreadable"
    })
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH + "/{subject}")
    ResponseEntity<SubjectView> replace(
            @PathVariable UUID subject, ExpectedVersion expected, @Valid @RequestBody SubjectBody body) {
        Subject changed = subjects.replace(subject, expected.version(), body.command());
        return Versioned.ok(SubjectView.of(changed), changed.recorded());
    }

    @Operation(summary = "One subject", description = "Never with its identity.")
    @Fails("subject-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{subject}")
    ResponseEntity<SubjectView> get(@PathVariable UUID subject) {
        Subject found = subjects.get(subject);
        return Versioned.ok(SubjectView.of(found), found.recorded());
    }

    @Operation(summary = "Subjects of the caller's clinic", description = "Never with their identity.")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<SubjectView> list(
            @Schema(description = "The one subject with this pseudonym.") @RequestParam(required = false) @Nullable
                    String pseudonym,
            Listing listing) {
        return listing.view(subjects.list(pseudonym, listing.page()).map(SubjectView::of));
    }

    @Operation(
            summary = "Find a subject by its medical record number",
            description = "Exactly, as far as letters and digits go; no part of a number finds anything. A body, and"
                    + " not an address, so that the number stands in no log.")
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH + "/search")
    PageView<SubjectView> search(@Valid @RequestBody SearchBody body) {
        return new PageView<>(
                subjects.withMedicalRecordNumber(body.medicalRecordNumber()).map(SubjectView::of).stream()
                        .toList(),
                null);
    }

    @Operation(
            summary = "Former states of a subject",
            description =
                    "The oldest first; empty where it is as first recorded. Neither consents, which have their own, nor identity.")
    @Fails("subject-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{subject}/history")
    List<FormerStateView> history(@PathVariable UUID subject) {
        subjects.get(subject);
        return FormerStateView.all(history.of("subject", subject));
    }

    @Schema(name = "NewSubjectBody", example = """
                    {"pseudonym": "KNEE-0117", "birthYear": 1961, "sex": "female",
                     "consents": [{"purpose": "REGISTRY", "documentVersion": "2.1", "givenOn": "2026-02-20",
                                   "evidence": "Binder 3, page 17"}],
                     "identity": {"familyName": "Okafor", "givenName": "Chinwe", "birthDate": "1961-07-04",
                                  "medicalRecordNumber": "MRN 0042", "contact": "by phone, evenings"}}""")
    record NewSubjectBody(
            @Schema(description = SubjectBody.PSEUDONYM) @NotNull
            String pseudonym,

            @Schema(description = SubjectBody.BIRTH_YEAR) @Nullable
            Integer birthYear,

            @Schema(description = SubjectBody.SEX, example = "female") @NotNull
            String sex,

            @Schema(description = SubjectBody.ABSENT) @Nullable
            Map<String, String> absent,

            @Nullable List<@Valid ConsentBody> consents,
            @Valid @Nullable IdentityBody identity) {

        EnrolSubject command() {
            return new EnrolSubject(
                    new SubjectBody(pseudonym, birthYear, sex, absent).command(),
                    consents == null
                            ? List.of()
                            : consents.stream().map(ConsentBody::command).toList(),
                    identity == null ? null : identity.identity());
        }

        @Override
        public String toString() {
            return "NewSubjectBody[…]";
        }
    }

    @Schema(name = "SubjectBody", example = """
                    {"pseudonym": "KNEE-0117", "birthYear": 1961, "sex": "female"}""")
    record SubjectBody(
            @Schema(description = PSEUDONYM) @NotNull String pseudonym,

            @Schema(description = BIRTH_YEAR) @Nullable Integer birthYear,

            @Schema(description = SEX, example = "female") @NotNull
            String sex,

            @Schema(description = ABSENT) @Nullable Map<String, String> absent) {

        static final String PSEUDONYM =
                "The clinic's study number, unique at the clinic: 1 to 64 letters, digits, dots, underscores, hyphens;"
                        + " no name, record number or birth date.";
        static final String BIRTH_YEAR =
                "Year of birth, from 1880, or the reason why there is none in `absent`; the day belongs to the identity.";
        static final String ABSENT = "Why the birth year is not known, as in data that came with bands of age:"
                + " `{\"birthYear\": \"unknown\"}`, a FHIR data-absent-reason.";
        static final String SEX = "Code of the list `sex`: male, female, other, unknown.";

        RecordSubject command() {
            return new RecordSubject(pseudonym, birthYear, sex, absent == null ? Map.of() : absent);
        }

        @Override
        public String toString() {
            return "SubjectBody[…]";
        }
    }

    @Schema(name = "SubjectSearch", example = """
            {"medicalRecordNumber": "MRN 0042"}""")
    record SearchBody(
            @Schema(description = "At most 64 characters.") @NotNull @Size(max = 64)
            String medicalRecordNumber) {

        @Override
        public String toString() {
            return "SearchBody[…]";
        }
    }

    @Schema(name = "Subject")
    record SubjectView(
            UUID id,
            String pseudonym,

            @Schema(description = SubjectBody.BIRTH_YEAR) @Nullable
            Integer birthYear,

            String sex,
            @Schema(description = SubjectBody.ABSENT) Map<String, String> absent,
            RecordedView recorded) {

        static SubjectView of(Subject subject) {
            return new SubjectView(
                    subject.id(),
                    subject.pseudonym(),
                    subject.birthYear(),
                    subject.sex(),
                    subject.absent(),
                    RecordedView.of(subject.recorded()));
        }

        @Override
        public String toString() {
            return "SubjectView[" + id + "]";
        }
    }
}
