package org.candorregistry.api.history;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.history.FormerState;
import tools.jackson.databind.JsonNode;

/** A state of a record that was replaced, as it is sent. */
@Schema(name = "FormerState")
public record FormerStateView(
        @Schema(description = "Kind of the record.", example = "treatment")
        String type,

        UUID id,

        @Schema(
                description = "The record as it was, in the words of the database.",
                type = "object",
                implementation = Object.class,
                additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
        Map<String, JsonNode> state,

        RecordedView recorded,

        @Schema(description = "When the next state was recorded, UTC.")
        Instant replacedAt,

        @Schema(description = "Client or person that recorded the next state.")
        String replacedBy,

        @Schema(description = "Why it was replaced.") String reason) {

    private static final Pattern AFTER_UNDERSCORE = Pattern.compile("_([a-z0-9])");

    /** Said beside the state itself, or the same for all that a caller sees. */
    private static final Set<String> SAID_ELSEWHERE = Set.of("clinic_id", "version", "recorded_at", "recorded_by");

    private static FormerStateView of(FormerState former) {
        Map<String, JsonNode> state = new LinkedHashMap<>();
        former.state().properties().stream()
                .filter(column -> !SAID_ELSEWHERE.contains(column.getKey()))
                .filter(column -> !column.getValue().isNull())
                .forEach(column -> state.put(lowerCamelCase(column.getKey()), column.getValue()));
        return new FormerStateView(
                former.type(),
                former.recordId(),
                state,
                RecordedView.of(former.recorded()),
                former.replacedAt(),
                former.replacedBy(),
                former.reason());
    }

    public static List<FormerStateView> all(List<FormerState> former) {
        return former.stream().map(FormerStateView::of).toList();
    }

    private static String lowerCamelCase(String column) {
        return AFTER_UNDERSCORE.matcher(column).replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT));
    }
}
