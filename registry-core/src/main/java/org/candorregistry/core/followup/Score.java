package org.candorregistry.core.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A score as recorded.
 *
 * @param followUpId null: recorded with the treatment, as baseline
 * @param said with its value, and with the scoring that computed it where one did
 */
public record Score(
        UUID id, UUID treatmentId, @Nullable UUID followUpId, LocalDate observedOn, NewScore said, Recorded recorded) {

    /** In the measure's unit; what is recorded always has one. */
    public BigDecimal value() {
        return Objects.requireNonNull(said.value());
    }
}
