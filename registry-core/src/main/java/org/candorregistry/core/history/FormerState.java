package org.candorregistry.core.history;

import java.time.Instant;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import tools.jackson.databind.node.ObjectNode;

/**
 * A state of a record that was replaced.
 *
 * @param type the table the record lies in, such as {@code treatment}
 * @param state the whole row as it was, by column
 * @param recorded which state it was, and who recorded it
 * @param replacedAt when the next state was recorded
 * @param replacedBy who recorded the next state
 * @param reason why it was replaced, as was said then
 */
public record FormerState(
        String type,
        UUID recordId,
        ObjectNode state,
        Recorded recorded,
        Instant replacedAt,
        String replacedBy,
        String reason) {}
