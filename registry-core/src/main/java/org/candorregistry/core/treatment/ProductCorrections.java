package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductChanged;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.ProductService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries a correction of a product to the treatments that gave it, in the same transaction. */
@Component
class ProductCorrections {

    private final TreatmentRepository repository;
    private final TreatmentService treatments;
    private final ProductService products;
    private final Correction correction;
    private final TreatmentWriter writer;
    private final ApplicationEventPublisher events;

    ProductCorrections(
            TreatmentRepository repository,
            TreatmentService treatments,
            ProductService products,
            Correction correction,
            TreatmentWriter writer,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.treatments = treatments;
        this.products = products;
        this.correction = correction;
        this.writer = writer;
        this.events = events;
    }

    /**
     * Judges each treatment that gave the product once more.
     *
     * @throws RegistryException with what the correction would break; places are those of the product, so all at its root
     */
    @EventListener
    void on(ProductChanged changed) {
        List<UUID> gave = repository.ofProduct(changed.productId()).stream()
                .map(TreatmentRow::id)
                .toList();
        if (gave.isEmpty()) {
            return;
        }
        CellProduct now = products.get(changed.productId());
        for (Treatment treatment : treatments.find(gave)) {
            WrittenTreatment written = judged(treatment, changed.before(), now);
            writer.replace(treatment, treatment.recorded().version(), written);
        }
        events.publishEvent(new TreatmentsRecorded(gave));
    }

    private WrittenTreatment judged(Treatment treatment, ProductDescription before, CellProduct now) {
        try {
            return correction.of(treatment, before, asRecorded(treatment, now));
        } catch (RegistryException refused) {
            throw new RegistryException(refused.violations().stream()
                    .map(violation ->
                            new Violation("", violation.code(), "A treatment gave this product: " + violation.detail()))
                    .toList());
        }
    }

    /** The treatment as it would be sent again; hours that follow from the product's times are derived anew. */
    private static RecordTreatment asRecorded(Treatment treatment, CellProduct now) {
        TreatmentDescription description = treatment.description();
        boolean derived = description.treatedAt() != null
                && now.description().collection().collectedAt() != null;
        BigDecimal hours = derived ? null : description.delivery().hoursFromCollection();
        return new RecordTreatment(
                description.with(description.recipient(), description.delivery().after(hours)),
                treatment.goals().stream().map(Goal::asStated).toList(),
                treatment.baselineScores().stream().map(RecordedBaseline::score).toList());
    }
}
