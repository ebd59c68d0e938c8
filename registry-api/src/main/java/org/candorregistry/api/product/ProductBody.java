package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.RecordProduct;
import org.jspecify.annotations.Nullable;

@Schema(name = "CellProductBody", example = ProductBody.EXAMPLE)
record ProductBody(
        @Schema(description = "Whom it was made for.") @NotNull
        UUID subjectId,

        @Schema(description = "Code of the list `product_class`.", example = "bmac") @NotNull
        String productClass,

        @Nullable @Valid SourceBody source,
        @Nullable @Valid DonorBody donor,
        @Nullable @Valid CollectionBody collection,
        @Nullable @Valid ProcessingBody processing,
        @Nullable @Valid CharacterizationBody characterization,
        @Nullable @Valid DoseBody dose,

        @Schema(
                description = "Why a required element has no answer, by its dotted name: unknown, asked-unknown,"
                        + " not-asked, not-performed, not-permitted or not-applicable.",
                example = "{\"characterization.plateletsBlood\": \"not-performed\"}")
        @Nullable
        Map<String, String> absent) {

    static final String EXAMPLE = """
            {"subjectId": "018f0000-0000-7000-8000-000000000010", "productClass": "bmac",
             "source": {"cellSource": "bmac", "donationIdentifier": "BM-0001"},
             "donor": {"relation": "autologous"},
             "collection": {"site": "posterior-iliac-crest", "technique": "11 G needle, 10 mL syringe, 6 pulls",
                            "collectedOn": "2026-02-02", "collectedAt": "09:00", "volume": 60,
                            "anticoagulant": "acd-a", "collectorId": "018f0000-0000-7000-8000-000000000012"},
             "processing": {"method": "density-gradient", "device": "Example kit", "deviceLot": "L-17",
                            "steps": [{"method": "density-gradient", "force": 800, "minutes": 15}],
                            "storageState": "fresh", "manufacturingSite": "point-of-care"},
             "characterization": {"viability": 95, "cfuF": 1200},
             "dose": {"volume": 6, "nucleatedCells": 410},
             "absent": {"characterization.plateletsBlood": "not-performed",
                        "characterization.plateletsProduct": "not-performed"}}""";

    RecordProduct command() {
        return new RecordProduct(
                subjectId,
                new ProductDescription(
                        productClass,
                        SourceBody.said(source),
                        DonorBody.said(donor),
                        CollectionBody.said(collection),
                        ProcessingBody.said(processing),
                        CharacterizationBody.said(characterization),
                        DoseBody.said(dose),
                        absent == null ? Map.of() : absent));
    }
}
