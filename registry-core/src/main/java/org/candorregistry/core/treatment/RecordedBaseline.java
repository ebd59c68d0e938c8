package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.candorregistry.core.session.Recorded;

/** A baseline score as it stands in the registry. */
public record RecordedBaseline(UUID id, BaselineScore score, Recorded recorded) {

    /** In the measure's unit; what is recorded always has one. */
    public BigDecimal value() {
        return Objects.requireNonNull(score.value());
    }
}
