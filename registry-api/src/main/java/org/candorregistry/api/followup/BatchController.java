package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.candorregistry.api.failure.FormCheck;
import org.candorregistry.api.followup.BatchBody.ItemBody;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.followup.BatchItem;
import org.candorregistry.core.followup.FollowUpBatch;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Follow-ups")
@RestController
class BatchController {

    private static final String TREATMENT = "/treatmentId";

    private final FollowUpBatch batch;
    private final FormCheck form;

    BatchController(FollowUpBatch batch, FormCheck form) {
        this.batch = batch;
        this.form = form;
    }

    /** Whether bad items keep the good ones out. */
    enum Mode {
        valid,
        all
    }

    @Operation(
            summary = "Record up to 1,000 follow-ups",
            description = "Each item is answered with what became of it: RECORDED, UNCHANGED where it says only what is"
                    + " recorded, REFUSED with everything that is wrong with it. So the same batch can be sent again until"
                    + " all of it is in. What the items say together must agree. A body that is not of this form is refused"
                    + " as a whole.")
    @Fails({"treatment-unknown", "treatment-retracted"})
    @FailsAsAReport
    @PreAuthorize(Access.CLINIC)
    @PostMapping("/api/v1/follow-ups/batch")
    BatchView record(
            @Parameter(
                            description =
                                    "`valid`: the good items go in while the bad ones wait. `all`: all or nothing; the"
                                            + " refusal names everything that is wrong with any.")
                    @RequestParam(defaultValue = "valid")
                    Mode mode,
            @Valid @RequestBody BatchBody body) {
        List<ItemBody> sent = body.items();
        FollowUpBatch.requireSize(sent.size());
        List<BatchItem> done = judged(sent);
        if (mode == Mode.all) {
            requireNoneRefused(done);
        }
        return BatchView.of(sent, done);
    }

    private List<BatchItem> judged(List<ItemBody> sent) {
        List<BatchItem> done = new ArrayList<>();
        List<Integer> whole = new ArrayList<>();
        for (int position = 0; position < sent.size(); position++) {
            List<Violation> violations = form.violations(sent.get(position));
            done.add(BatchItem.refused(violations));
            if (violations.isEmpty()) {
                whole.add(position);
            }
        }
        if (!whole.isEmpty()) {
            List<BatchItem> recorded = batch.record(
                    whole.stream().map(position -> sent.get(position).command()).toList());
            IntStream.range(0, whole.size()).forEach(place -> done.set(whole.get(place), inBody(recorded.get(place))));
        }
        return done;
    }

    /** A report's pointers are those of its item's follow-up. */
    private static BatchItem inBody(BatchItem item) {
        return new BatchItem(
                item.state(),
                item.followUpId(),
                item.violations().stream()
                        .map(violation ->
                                violation.pointer().equals(TREATMENT) ? violation : violation.under("/followUp"))
                        .toList());
    }

    private static void requireNoneRefused(List<BatchItem> done) {
        Violations violations = new Violations();
        for (int position = 0; position < done.size(); position++) {
            violations.addUnder("/items/" + position, done.get(position).violations());
        }
        violations.throwIfAny();
    }
}
