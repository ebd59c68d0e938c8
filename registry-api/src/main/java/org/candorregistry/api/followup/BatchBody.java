package org.candorregistry.api.followup;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.followup.RecordFollowUp;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUpBatchBody", example = """
                {"items": [{"treatmentId": "018f0000-0000-7000-8000-00000000001b", "itemKey": "visit-17",
                            "followUp": {"observedOn": "2025-07-10", "reporter": "PATIENT",
                                         "scores": [{"measure": "nrs-pain", "value": 4}]}}]}""")
record BatchBody(
        @Schema(description = "1 to 1,000, of any treatments and in any order.") @NotNull
        List<ItemBody> items) {

    /** Validated one by one, so that an incomplete item does not refuse the others. */
    @Schema(name = "FollowUpBatchItem")
    record ItemBody(
            @NotNull UUID treatmentId,

            @Schema(description = "The sender's own name for the item, given back with its result.", maxLength = 200)
            @Size(max = 200)
            @Nullable
            String itemKey,

            @NotNull @Valid FollowUpBody followUp) {

        RecordFollowUp command() {
            return new RecordFollowUp(treatmentId, followUp.report());
        }
    }
}
