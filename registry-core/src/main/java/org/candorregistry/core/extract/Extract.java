package org.candorregistry.core.extract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.jspecify.annotations.Nullable;

/**
 * De-identified rows of a cut.
 *
 * @param researcher the client that asked for it
 * @param madeAt null unless it is {@code READY}; so {@code report}
 * @param files empty unless it is {@code READY}
 * @param failure why there is none; null unless it is {@code FAILED}
 */
public record Extract(
        UUID id,
        UUID project,
        UUID cut,
        String researcher,
        State state,
        Instant askedAt,
        @Nullable Instant madeAt,
        @Nullable ExtractReport report,
        List<CutFile> files,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        WAITING,
        READY,
        FAILED
    }
}
