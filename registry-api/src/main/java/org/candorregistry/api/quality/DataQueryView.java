package org.candorregistry.api.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.quality.DataQuery;
import org.candorregistry.core.quality.DataQuery.Resolution;
import org.candorregistry.core.quality.DataQuery.State;
import org.jspecify.annotations.Nullable;

/** A query as it is sent. */
@Schema(name = "DataQuery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataQueryView(
        UUID id,
        UUID treatmentId,

        @Schema(description = "Id of the edit check that asks; absent: a person does.") @Nullable
        String check,

        @Schema(description = "What the question is about: `cell_product`, `treatment` or `score`.")
        String recordType,

        UUID recordId,

        @Schema(description = "Data element or measure; absent: the treatment as a whole.") @Nullable
        String element,

        @Schema(description = "What was questioned, in the unit of the element.") @Nullable
        BigDecimal value,

        String question,
        State state,

        @Schema(description = "When it was put, UTC.") Instant openedAt,

        @Schema(description = "Client or person whose submission it was put to, or who asked.")
        String openedBy,

        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,

        @Schema(
                description = "`CONFIRMED`: the value is right as it stands. `CORRECTED`: it is no longer what was"
                        + " questioned. `WITHDRAWN`: there was nothing to ask.")
        @Nullable
        Resolution resolution,

        @Nullable Instant closedAt,
        @Nullable String closedBy,
        RecordedView recorded) {

    static DataQueryView of(DataQuery query) {
        DataQuery.Answer answer = query.answer();
        DataQuery.Closing closing = query.closing();
        return new DataQueryView(
                query.id(),
                query.treatment(),
                query.check(),
                query.recordType(),
                query.recordId(),
                query.element(),
                query.value(),
                query.question(),
                query.state(),
                query.opened().at(),
                query.opened().by(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.given().at(),
                answer == null ? null : answer.given().by(),
                closing == null ? null : closing.resolution(),
                closing == null ? null : closing.closed().at(),
                closing == null ? null : closing.closed().by(),
                RecordedView.of(query.recorded()));
    }
}
