package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.candorregistry.core.product.Source;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductSource", description = "What the cells are, and how the unit is identified.")
record SourceBody(
        @Schema(
                description =
                        "Code of the list `cell_source`; must fit the product class. Absent only of a comparator.",
                example = "bmac")
        @Nullable
        String cellSource,

        @Schema(
                description =
                        "Whether it is offered or described as MSC: allowed of culture-expanded cells with the ISCT"
                                + " panel, or of a licensed product. Absent: false.")
        @Nullable
        Boolean mscClaimed,

        @Schema(description = "Licensed product it is: code of the list `product_form`.") @Nullable
        String licensedProduct,

        @Schema(
                description =
                        "ISBT 128 donation identification number or the site's own, opaque; at most 64 characters.")
        @Nullable
        String donationIdentifier,

        @Schema(description = "Product code of a licensed site, opaque; at most 64 characters.") @Nullable
        String productCode,

        @Schema(description = "Standard pre-analytical code, SPREC 3.0: seven elements.") @Nullable
        String sprec) {

    static Source said(@Nullable SourceBody body) {
        return body == null
                ? Source.NONE
                : new Source(
                        body.cellSource,
                        Optional.ofNullable(body.mscClaimed).orElse(false),
                        body.licensedProduct,
                        body.donationIdentifier,
                        body.productCode,
                        body.sprec);
    }

    static SourceBody of(Source source) {
        return new SourceBody(
                source.cellSource(),
                source.mscClaimed(),
                source.licensedProduct(),
                source.donationIdentifier(),
                source.productCode(),
                source.sprec());
    }
}
