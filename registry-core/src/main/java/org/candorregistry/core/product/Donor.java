package org.candorregistry.core.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whose cells they are. Of an autologous donor only the relation and the eligibility are kept: everything else is the
 * subject's.
 *
 * @param relation code list {@code donor_relation}
 * @param age at donation, a
 * @param sex code list {@code sex}
 * @param identifier GRID or CRID; opaque, of the donor and never of the subject
 * @param hlaMatch code list {@code hla_match}
 * @param eligibility code list {@code donor_eligibility}, 21 CFR 1271.45-.90
 * @param cmvStatus code list {@code infectious_marker_result}
 */
public record Donor(
        @Nullable String relation,
        @Nullable BigDecimal age,
        @Nullable String sex,
        @Nullable String identifier,
        @Nullable String hlaMatch,
        @Nullable String eligibility,
        @Nullable String cmvStatus) {

    public static final Donor NONE = new Donor(null, null, null, null, null, null, null);

    public boolean isAutologous() {
        return "autologous".equals(relation);
    }

    public boolean isAllogeneic() {
        return relation != null && relation.startsWith("allogeneic");
    }
}
