package org.candorregistry.core.treatment;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.core.evidence.EvidenceService;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.DosesLine;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.provider.ProviderService;
import org.candorregistry.core.provider.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads treatments with what follows from them elsewhere. */
@Service
@Transactional(readOnly = true)
public class TreatmentProfiles {

    private final TreatmentService treatments;
    private final ProductService products;
    private final ProviderService providers;
    private final EvidenceService evidence;

    TreatmentProfiles(
            TreatmentService treatments, ProductService products, ProviderService providers, EvidenceService evidence) {
        this.treatments = treatments;
        this.products = products;
        this.providers = providers;
        this.evidence = evidence;
    }

    /**
     * One treatment.
     *
     * @throws org.candorregistry.core.failure.RegistryException treatment-unknown
     */
    public TreatmentProfile get(UUID treatment) {
        return of(treatments.get(treatment));
    }

    public TreatmentProfile of(Treatment treatment) {
        TreatmentDescription described = treatment.description();
        CellProduct product = products.get(described.product());
        String productClass = product.description().productClass();
        Standing standing = providers.standingOn(described.provider(), productClass, described.treatedOn());
        return new TreatmentProfile(
                treatment,
                product,
                dosesLine(described, product.description()),
                Optional.ofNullable(treatment.evidence().statement())
                        .map(evidence::get)
                        .orElse(null),
                standing.trainingLevel(),
                standing.earlierCases(),
                PathwayCheck.of(described.regulation(), product.description()));
    }

    /** Donor, origin, separation, exhibited characteristics and site of delivery in one line. */
    public static String dosesLine(TreatmentDescription treatment, ProductDescription product) {
        return DosesLine.of(product, delivery(treatment));
    }

    /** Route, side and site, as far as they are stated: {@code ia, left knee}. */
    private static String delivery(TreatmentDescription treatment) {
        Indication indication = treatment.indication();
        String side = "not-applicable".equals(indication.laterality()) ? null : indication.laterality();
        String place = joined(" ", side, indication.bodySite());
        return joined(", ", treatment.delivery().route(), place.isEmpty() ? null : place);
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    }
}
