package org.candorregistry.api.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candorregistry.api.followup.BatchBody.ItemBody;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.followup.BatchItem;
import org.candorregistry.core.followup.BatchItem.State;
import org.jspecify.annotations.Nullable;

@Schema(name = "FollowUpBatchResult")
record BatchView(
        @Schema(description = "Items recorded now, 0 to 1,000.")
        int recorded,

        @Schema(description = "Items that say what was recorded before, 0 to 1,000.")
        int unchanged,

        @Schema(description = "Items of which nothing was recorded, 0 to 1,000.")
        int refused,

        @Schema(description = "In the order in which they were sent.")
        List<ItemView> items) {

    static BatchView of(List<ItemBody> sent, List<BatchItem> done) {
        List<ItemView> items = IntStream.range(0, sent.size())
                .mapToObj(position -> ItemView.of(position, sent.get(position), done.get(position)))
                .toList();
        return new BatchView(
                count(done, State.RECORDED), count(done, State.UNCHANGED), count(done, State.REFUSED), items);
    }

    private static int count(List<BatchItem> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    @Schema(name = "FollowUpBatchItemResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(
            @Nullable String itemKey,

            State state,

            @Schema(description = "Absent where it was refused.") @Nullable
            UUID followUpId,

            @Schema(description = "Why it was refused; else empty.")
            List<ItemViolation> violations) {

        static ItemView of(int position, ItemBody sent, BatchItem done) {
            return new ItemView(
                    sent.itemKey(),
                    done.state(),
                    done.followUpId(),
                    done.violations().stream()
                            .map(violation -> ItemViolation.of(violation.under("/items/" + position)))
                            .toList());
        }
    }

    @Schema(name = "FollowUpBatchViolation")
    record ItemViolation(
            @Schema(description = "JSON pointer into the body.", example = "/items/3/followUp/scores/0/value")
            String pointer,

            @Schema(description = "Slug of the rule.", example = "score-out-of-range")
            String code,

            @Schema(description = "A sentence for people.") String detail) {

        static ItemViolation of(Violation violation) {
            return new ItemViolation(violation.pointer(), violation.code().slug(), violation.detail());
        }
    }
}
