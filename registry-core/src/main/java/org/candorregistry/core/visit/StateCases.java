package org.candorregistry.core.visit;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * That so many were treated in a month.
 *
 * @param productClass code list {@code product_class}; null: all products together
 */
public record StateCases(YearMonth month, @Nullable String productClass, int cases) {}
