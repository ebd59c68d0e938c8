package org.candorregistry.core.treatment;

import org.candorregistry.core.evidence.EvidenceStatement;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.provider.TrainingLevel;
import org.jspecify.annotations.Nullable;

/**
 * A treatment with what follows from it elsewhere, derived as it is read.
 *
 * @param dosesLine donor, origin, separation, exhibited characteristics and site of delivery in one line
 * @param statement the evidence statement of the day in its newest version; null where there was none
 * @param trainingLevel the provider's on the day of treatment, by what is recorded now
 * @param earlierCases {procedures} of the provider with this class of product before that day
 */
public record TreatmentProfile(
        Treatment treatment,
        CellProduct product,
        String dosesLine,
        @Nullable EvidenceStatement statement,
        TrainingLevel trainingLevel,
        int earlierCases,
        PathwayCheck pathway) {}
