package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.version.RecordedView;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.DosesLine;
import org.candorregistry.core.product.PlateletProduct;
import org.candorregistry.core.product.PlateletProduct.Leukocytes;
import org.candorregistry.core.product.ProductDescription;
import org.jspecify.annotations.Nullable;

@Schema(name = "CellProduct")
record ProductView(
        UUID id,
        UUID subjectId,
        String productClass,
        SourceBody source,
        DonorBody donor,
        CollectionBody collection,
        ProcessingBody processing,
        CharacterizationBody characterization,
        DoseBody dose,
        Map<String, String> absent,

        @Schema(description = "Donor, origin, separation and exhibited characteristics (DOSES), derived.")
        String dosesLine,

        @Schema(description = "Answered share of the elements that apply, 0 to 1, derived.", example = "0.9231")
        BigDecimal completeness,

        @Schema(description = "{ratio}: platelets in the product over those in whole blood, derived.") @Nullable
        BigDecimal plateletEnrichment,

        @Schema(description = "Leukocyte-rich where the product holds more of them than whole blood, derived.")
        @Nullable
        Leukocytes leukocytes,

        RecordedView recorded) {

    static ProductView of(CellProduct product) {
        ProductDescription described = product.description();
        return new ProductView(
                product.id(),
                product.subjectId(),
                described.productClass(),
                SourceBody.of(described.source()),
                DonorBody.of(described.donor()),
                CollectionBody.of(described.collection()),
                ProcessingBody.of(described.processing()),
                CharacterizationBody.of(described.characterization()),
                DoseBody.of(described.dose()),
                described.absent(),
                DosesLine.of(described),
                product.completeness(),
                PlateletProduct.enrichment(described.characterization()).orElse(null),
                PlateletProduct.leukocytes(described.characterization()).orElse(null),
                RecordedView.of(product.recorded()));
    }
}
