package org.candorregistry.core.instrument;

import java.math.BigDecimal;
import org.candorregistry.core.scoring.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire gave for one measure.
 *
 * @param value rounded half up to the measure's step; null where there is no score
 * @param reading the exact score, or why there is none
 */
public record ScaleResult(String measure, @Nullable BigDecimal value, Reading reading) {}
