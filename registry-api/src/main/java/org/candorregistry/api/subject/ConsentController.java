package org.candorregistry.api.subject;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.history.FormerStateView;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.version.ExpectedVersion;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.api.version.Versioned;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.subject.Consent;
import org.candorregistry.core.subject.ConsentPurpose;
import org.candorregistry.core.subject.SubjectService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Subjects")
@RestController
class ConsentController {

    private static final String PATH = SubjectController.PATH + "/{subject}/consents";

    private final SubjectService subjects;
    private final HistoryService history;

    ConsentController(SubjectService subjects, HistoryService history) {
        this.subjects = subjects;
        this.history = history;
    }

    @Operation(
            summary = "Record a consent of a subject",
            description = "To one purpose; at most one consent to a purpose holds on a day.")
    @Fails({"subject-unknown", "consent-holds-already"})
    @PreAuthorize(Access.CLINIC)
    @PostMapping(PATH)
    ResponseEntity<ConsentView> record(@PathVariable UUID subject, @Valid @RequestBody ConsentBody body) {
        Consent made = subjects.recordConsent(subject, body.command());
        return Versioned.created(
                SubjectController.PATH + "/" + subject + "/consents/" + made.id(),
                ConsentView.of(made),
                made.recorded());
    }

    @Operation(
            summary = "Replace or withdraw a consent",
            description = "To withdraw it, send it again with `withdrawnOn`; to give it anew, record another one.")
    @Fails({"subject-unknown", "consent-unknown", "consent-holds-already"})
    @PreAuthorize(Access.CLINIC)
    @PutMapping(PATH + "/{consent}")
    ResponseEntity<ConsentView> replace(
            @PathVariable UUID subject,
            @PathVariable UUID consent,
            ExpectedVersion expected,
            @Valid @RequestBody ConsentBody body) {
        Consent changed = subjects.replaceConsent(subject, consent, expected.version(), body.command());
        return Versioned.ok(ConsentView.of(changed), changed.recorded());
    }

    @Operation(summary = "One consent of a subject")
    @Fails({"subject-unknown", "consent-unknown"})
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{consent}")
    ResponseEntity<ConsentView> get(@PathVariable UUID subject, @PathVariable UUID consent) {
        Consent found = subjects.consent(subject, consent);
        return Versioned.ok(ConsentView.of(found), found.recorded());
    }

    @Operation(summary = "All consents of a subject", description = "Withdrawn ones too, on one page.")
    @Fails("subject-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH)
    PageView<ConsentView> list(@PathVariable UUID subject) {
        return new PageView<>(
                subjects.consents(subject).consents().stream()
                        .map(ConsentView::of)
                        .toList(),
                null);
    }

    @Operation(
            summary = "Former states of a consent",
            description = "The oldest first; empty where it is as first recorded.")
    @Fails("consent-unknown")
    @PreAuthorize(Access.CLINIC)
    @GetMapping(PATH + "/{consent}/history")
    List<FormerStateView> history(@PathVariable UUID subject, @PathVariable UUID consent) {
        subjects.consent(subject, consent);
        return FormerStateView.all(history.of("consent", consent));
    }

    @Schema(name = "Consent")
    record ConsentView(
            UUID id,
            UUID subjectId,
            ConsentPurpose purpose,
            String documentVersion,

            @Schema(description = "First day on which it holds.")
            LocalDate givenOn,

            @Schema(description = "First day on which it no longer holds; null: it was not withdrawn.") @Nullable
            LocalDate withdrawnOn,

            String evidence,
            RecordedView recorded) {

        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.id(),
                    consent.subjectId(),
                    consent.purpose(),
                    consent.documentVersion(),
                    consent.givenOn(),
                    consent.withdrawnOn(),
                    consent.evidence(),
                    RecordedView.of(consent.recorded()));
        }
    }
}
