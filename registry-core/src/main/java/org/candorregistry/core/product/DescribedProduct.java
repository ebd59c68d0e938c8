package org.candorregistry.core.product;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.candorregistry.core.codelist.CellSource;
import org.candorregistry.core.codelist.ProductClass;
import org.jspecify.annotations.Nullable;

/**
 * A description together with what the catalogues know of it: what applicability depends on.
 *
 * @param cellSource null where the source is missing or unknown
 */
record DescribedProduct(
        ProductDescription product,
        ProductClass productClass,
        @Nullable CellSource cellSource) {

    private static final Set<String> COUNTED_AS_NUCLEATED = Set.of("bmac", "bm-mnc", "svf");
    private static final Set<String> SPUN = Set.of("centrifuge-single", "centrifuge-double", "density-gradient");

    boolean isOfUnknownClass() {
        return productClass.code().isEmpty();
    }

    /** Something taken from a person; a comparator such as a joint replacement is not. */
    boolean isBiological() {
        return !productClass.comparator();
    }

    boolean isTransplant() {
        return productClass.transplant();
    }

    boolean isExpanded() {
        return (cellSource != null && cellSource.cultureExpanded())
                || product.processing().involves("culture-expansion");
    }

    /** Its source has MSC in its name. */
    boolean isCalledMsc() {
        return cellSource != null && cellSource.mscLabel();
    }

    boolean isMsc() {
        return isCalledMsc() || "msc".equals(product.productClass());
    }

    boolean isPlateletProduct() {
        return cellSource != null && cellSource.bloodProduct();
    }

    /** Platelet-rich plasma, and marrow concentrates, which hold platelets too. */
    boolean isDescribedByPlatelets() {
        return isPlateletProduct() || "bmac".equals(product.productClass());
    }

    @Nullable
    Map<String, BigDecimal> leukocyteDifferential() {
        Map<String, BigDecimal> differential = product.characterization().leukocyteDifferential();
        return differential.isEmpty() ? null : differential;
    }

    boolean isMobilised() {
        return "pbsc".equals(product.source().cellSource());
    }

    boolean isCountedAsNucleated() {
        return isTransplant() || COUNTED_AS_NUCLEATED.contains(product.productClass());
    }

    boolean isSpun() {
        String method = product.processing().method();
        return method != null && SPUN.contains(method);
    }

    boolean isSpunTwice() {
        return "centrifuge-double".equals(product.processing().method());
    }

    boolean isEnzymatic() {
        return product.processing().involves("enzymatic");
    }

    boolean isFrozen() {
        return "cryopreserved".equals(product.processing().storageState());
    }

    boolean isManufactured() {
        return isExpanded() || "gmp-facility".equals(product.processing().manufacturingSite());
    }

    /** From someone else than the subject. */
    boolean isDonated() {
        return isBiological()
                && product.donor().relation() != null
                && !product.donor().isAutologous();
    }

    boolean isAllogeneicTransplant() {
        return isTransplant() && product.donor().isAllogeneic();
    }
}
