package org.candorregistry.api.product;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.candorregistry.core.product.Donor;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ProductDonor",
        description = "Whose cells they are. Of an autologous donor only relation and eligibility are taken.")
record DonorBody(
        @Schema(description = "Code of the list `donor_relation`.", example = "autologous") @Nullable
        String relation,

        @Schema(description = "At donation, a (years), 0 to 120.") @Nullable
        BigDecimal age,

        @Schema(description = "Code of the list `sex`.") @Nullable
        String sex,

        @Schema(description = "GRID or CRID of the donor, opaque; at most 64 characters.") @Nullable
        String identifier,

        @Schema(description = "Code of the list `hla_match`; required of allogeneic transplants.", example = "10-of-10")
        @Nullable
        String hlaMatch,

        @Schema(description = "Code of the list `donor_eligibility` (21 CFR 1271.45-.90).") @Nullable
        String eligibility,

        @Schema(description = "Code of the list `infectious_marker_result`; required of allogeneic transplants.")
        @Nullable
        String cmvStatus) {

    static Donor said(@Nullable DonorBody body) {
        return body == null
                ? Donor.NONE
                : new Donor(
                        body.relation,
                        body.age,
                        body.sex,
                        body.identifier,
                        body.hlaMatch,
                        body.eligibility,
                        body.cmvStatus);
    }

    static DonorBody of(Donor donor) {
        return new DonorBody(
                donor.relation(),
                donor.age(),
                donor.sex(),
                donor.identifier(),
                donor.hlaMatch(),
                donor.eligibility(),
                donor.cmvStatus());
    }
}
