package org.candorregistry.core.treatment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What prepares a recipient for a transplant.
 *
 * @param intensity code list {@code conditioning_intensity}
 * @param drugs names; empty: none
 * @param gvhdProphylaxis code list {@code gvhd_prophylaxis}
 */
public record Conditioning(
        @Nullable String intensity,
        @Nullable List<String> drugs,
        @Nullable List<String> gvhdProphylaxis) {

    public static final Conditioning NONE = new Conditioning(null, null, null);
}
