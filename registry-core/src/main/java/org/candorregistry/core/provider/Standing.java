package org.candorregistry.core.provider;

import java.util.UUID;

/**
 * What a provider had behind them on a day, for a product class.
 *
 * @param trainingLevel see {@link TrainingLevel#on}
 * @param earlierCases {procedures} recorded for the provider at this clinic with the class of product, on days before
 */
public record Standing(UUID providerId, TrainingLevel trainingLevel, int earlierCases) {}
