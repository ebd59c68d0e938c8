package org.candorregistry.core.visit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a worklist is wanted; null: any.
 *
 * @param provider who treated
 * @param productClass code list {@code product_class}
 * @param dueBefore only what was meant for an earlier day
 */
public record WorklistFilter(
        @Nullable WorklistKind kind,
        @Nullable UUID provider,
        @Nullable String productClass,
        @Nullable UUID treatment,
        @Nullable LocalDate dueBefore) {}
