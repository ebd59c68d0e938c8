package org.candorregistry.core.treatment;

import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.codelist.ProductClass;
import org.candorregistry.core.product.ProductDescription;

/**
 * A treatment together with what was given and what the catalogues know of both: what applicability depends on.
 *
 * @param baselined whether every goal that is a score has its baseline
 * @param area code list {@code condition_area}; empty where the condition is unknown
 * @param pairedSites body sites of which there is a left and a right one
 */
record Treated(
        TreatmentDescription treatment,
        boolean scored,
        boolean baselined,
        ProductDescription product,
        ProductClass productClass,
        String area,
        Set<String> pairedSites) {

    boolean isBiological() {
        return !productClass.comparator();
    }

    boolean isTransplant() {
        return productClass.transplant();
    }

    boolean isAllogeneicTransplant() {
        return isTransplant() && product.donor().isAllogeneic();
    }

    boolean isOrthopaedic() {
        return area.equals("orthopaedic");
    }

    boolean isAtPairedSite() {
        return Optional.ofNullable(treatment.indication().bodySite())
                .filter(pairedSites::contains)
                .isPresent();
    }

    boolean isLaterInSeries() {
        Integer number = treatment.delivery().seriesNumber();
        return number != null && number > 1;
    }

    boolean isConditioned() {
        String intensity = treatment.conditioning().intensity();
        return isTransplant() && intensity != null && !intensity.equals("none");
    }

    boolean hasDiseaseStatus() {
        return treatment.indication().diseaseStatus() != null;
    }
}
