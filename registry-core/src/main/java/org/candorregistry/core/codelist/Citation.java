package org.candorregistry.core.codelist;

import org.jspecify.annotations.Nullable;

/**
 * Where a row of a catalogue comes from.
 *
 * @param verified the source was read and says what the row says; an unverified row is shown as such, never as cited fact
 * @param source the publication, regulation or guide; a registry definition says so
 * @param note what a reader must know beside it; null where there is nothing
 */
public record Citation(
        boolean verified, String source, @Nullable String note) {}
