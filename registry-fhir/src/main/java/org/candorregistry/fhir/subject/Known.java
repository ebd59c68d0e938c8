package org.candorregistry.fhir.subject;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.candorregistry.core.followup.Death;
import org.candorregistry.core.identity.RecordedIdentity;
import org.candorregistry.core.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What a Patient is made from.
 *
 * @param identity null: not recorded, or not for the caller to know
 * @param death null: none was ever recorded
 */
record Known(
        Subject subject,
        @Nullable RecordedIdentity identity,
        @Nullable Death death) {

    /** When the newest part was recorded. */
    Instant recordedAt() {
        return Stream.of(
                        subject.recorded().at(),
                        identity == null ? null : identity.recorded().at(),
                        death == null ? null : death.changedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
