package org.candorregistry.core.product;

import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;

/** What can be wrong with a product. */
public enum ProductFailure implements FailureCode {
    /** No such product in this clinic. */
    PRODUCT_UNKNOWN(FailureKind.NOT_FOUND),
    /** The cell source is not one of the product class. */
    CELL_SOURCE_MISMATCH(FailureKind.RULE_BROKEN),
    /** The preparation does not lead to the product class. */
    PREPARATION_MISMATCH(FailureKind.RULE_BROKEN),
    /** Called MSC without the ISCT panel or a licence. */
    MSC_LABEL_UNSUPPORTED(FailureKind.RULE_BROKEN),
    /** The number fits another unit than the one it is recorded in. */
    UNIT_IMPLAUSIBLE(FailureKind.RULE_BROKEN),
    /** A unit with this donation identifier and product code is recorded already. */
    DONATION_ALREADY_RECORDED(FailureKind.CONFLICT);

    private final FailureKind kind;

    ProductFailure(FailureKind kind) {
        this.kind = kind;
    }

    @Override
    public FailureKind kind() {
        return kind;
    }
}
