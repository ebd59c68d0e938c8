package org.candorregistry.api.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.submission.Finding;
import org.candorregistry.core.submission.SatisfiedVisit;
import org.candorregistry.core.submission.StoredRecord;
import org.candorregistry.core.submission.Submission;
import org.candorregistry.core.submission.SubmissionService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Submissions", description = "What came in, as it came, and what became of it.")
@RestController
class ReceiptController {

    private final SubmissionService submissions;

    ReceiptController(SubmissionService submissions) {
        this.submissions = submissions;
    }

    @Operation(summary = "The receipt of a submission")
    @Fails("submission-unknown")
    @PreAuthorize(Access.CLINIC_OR_STEWARD)
    @GetMapping(Submissions.RECEIPTS + "/{submission}")
    ReceiptView get(@PathVariable UUID submission) {
        return ReceiptView.of(submissions.get(submission));
    }

    @Operation(summary = "What came in, byte for byte")
    @ApiResponse(
            responseCode = "200",
            description = "The payload; its SHA-256 is that of the receipt",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @Fails({"submission-unknown", "identity-unreadable"})
    @PreAuthorize(Access.CLINIC_OR_STEWARD)
    @GetMapping(Submissions.RECEIPTS + "/{submission}/payload")
    ResponseEntity<byte[]> payload(@PathVariable UUID submission) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(submission.toString())
                                .build()
                                .toString())
                .body(submissions.payload(submission));
    }

    @Schema(name = "Receipt")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptView(
            UUID id,

            @Schema(description = "UTC.") Instant receivedAt,

            @Schema(description = "Client or person that sent it.")
            String actor,

            String method,

            @Schema(description = "Path and query it was sent to.")
            String path,

            @Schema(description = "As the sender named it.") @Nullable
            String mediaType,

            @Schema(description = "SHA-256 of the payload, 64 hexadecimal digits.")
            String sha256,

            @Schema(description = "HTTP status it was answered with, 200 to 299.")
            int status,

            @Schema(description = "Path of what it made.") @Nullable
            String location,

            @Schema(description = "Every clinical record it made or changed, with the version it left.")
            List<StoredView> stored,

            @Schema(description = "Visits that were complete with what it reported.")
            List<VisitView> visits,

            @Schema(description = "What was noticed in it and refused nothing.")
            List<FindingView> findings) {

        static ReceiptView of(Submission submission) {
            return new ReceiptView(
                    submission.id(),
                    submission.receivedAt(),
                    submission.actor(),
                    submission.method(),
                    submission.path(),
                    submission.mediaType(),
                    submission.sha256(),
                    submission.status(),
                    submission.location(),
                    submission.stored().stream().map(StoredView::of).toList(),
                    submission.visits().stream().map(VisitView::of).toList(),
                    submission.findings().stream().map(FindingView::of).toList());
        }

        @Schema(name = "ReceiptRecord")
        record StoredView(
                @Schema(description = "Kind of the record, as in a history.", example = "follow_up")
                String type,

                UUID id,

                @Schema(description = "1 for the first state, one more with each change.")
                int version) {

            static StoredView of(StoredRecord stored) {
                return new StoredView(stored.type(), stored.id(), stored.version());
            }
        }

        @Schema(name = "ReceiptVisit")
        record VisitView(
                UUID treatmentId,

                @Schema(description = "d after treatment.") int horizonDays,

                @Schema(example = "6 months") String label) {

            static VisitView of(SatisfiedVisit visit) {
                return new VisitView(visit.treatmentId(), visit.horizonDays(), visit.label());
            }
        }

        @Schema(name = "ReceiptFinding")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record FindingView(
                @Schema(description = "Slug of what was looked at.")
                String rule,

                String severity,

                @Schema(description = "The record it is about; absent: the submission as a whole.") @Nullable
                UUID recordId,

                @Schema(description = "A sentence for people.")
                String detail) {

            static FindingView of(Finding finding) {
                return new FindingView(finding.rule(), finding.severity(), finding.recordId(), finding.detail());
            }
        }
    }
}
