package org.candorregistry.api.version;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.candorregistry.core.session.Recorded;

/** Which state of a record this is, as it is sent. */
@Schema(name = "Recorded", description = "Which state of the record this is.")
public record RecordedView(
        @Schema(description = "1 for the first state, one more with each change; the ETag carries it.", example = "1")
        int version,

        @Schema(description = "When this state was recorded, UTC.", example = "2026-03-01T12:00:00Z")
        Instant at,

        @Schema(description = "Client or person that recorded it.")
        String by) {

    public static RecordedView of(Recorded recorded) {
        return new RecordedView(recorded.version(), recorded.at(), recorded.by());
    }
}
