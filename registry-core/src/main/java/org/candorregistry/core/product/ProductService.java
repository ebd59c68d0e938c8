package org.candorregistry.core.product;

import static org.candorregistry.core.product.ProductFailure.DONATION_ALREADY_RECORDED;
import static org.candorregistry.core.product.ProductFailure.PRODUCT_UNKNOWN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.element.Completeness;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.provider.ProviderFailure;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Today;
import org.candorregistry.core.subject.SubjectFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cell products of a clinic. Another clinic's product is unknown. */
@Service
public class ProductService {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "cell_product_subject_fk",
            new Violation("/subjectId", SubjectFailure.SUBJECT_UNKNOWN, "No such subject."),
            "cell_product_collector_fk",
            new Violation("/collection/collectorId", ProviderFailure.PROVIDER_UNKNOWN, "No such provider."),
            "cell_product_donation_uk",
            new Violation(
                    "/source/donationIdentifier",
                    DONATION_ALREADY_RECORDED,
                    "A product with this donation identifier and product code is recorded already."));

    private final ProductRepository products;
    private final ProductCheck check;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProductService(
            ProductRepository products, ProductCheck check, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.products = products;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records a product.
     *
     * @throws RegistryException with every violation; donation-already-recorded
     */
    @Transactional
    public CellProduct record(RecordProduct command) {
        check.all(List.of(command), today(), place -> "").throwIfAny();
        return write(List.of(command)).get(0);
    }

    /**
     * Records many at once, or none of them.
     *
     * @return in the order of the commands
     * @throws RegistryException with every violation, each under the place of its command: {@code /0/dose/volume}
     */
    @Transactional
    public List<CellProduct> recordAll(List<RecordProduct> commands) {
        check.all(commands, today(), place -> "/" + place).throwIfAny();
        return write(commands);
    }

    /**
     * Replaces the description of a product.
     *
     * @param version the version that is replaced
     * @throws RegistryException product-unknown, version-stale, or every violation; also what the treatments that gave
     *     this product find wrong with it now
     */
    @Transactional
    public CellProduct replace(UUID product, int version, RecordProduct command) {
        CellProduct before = get(product);
        check.all(List.of(command), today(), place -> "").throwIfAny();
        Completeness complete = completeness(List.of(command.description())).get(0);
        NewProduct written = new NewProduct(product, command, complete.share());
        if (!BrokenConstraint.explained(CONSTRAINTS, () -> products.update(written, version))) {
            throw RegistryException.stale();
        }
        events.publishEvent(new ProductChanged(product, before.description()));
        return get(product);
    }

    /**
     * One product.
     *
     * @throws RegistryException product-unknown
     */
    @Transactional(readOnly = true)
    public CellProduct get(UUID product) {
        return products.find(product).orElseThrow(() -> new RegistryException(PRODUCT_UNKNOWN, "No such product."));
    }

    /** Those of {@code ids} that this clinic has, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, CellProduct> find(Collection<UUID> wanted) {
        return products.find(wanted).stream().collect(Collectors.toMap(CellProduct::id, Function.identity()));
    }

    /**
     * A page of the clinic's products.
     *
     * @param subject null: of any subject
     */
    @Transactional(readOnly = true)
    public Page<CellProduct> list(@Nullable UUID subject, PageRequest page) {
        return Page.of(products.list(subject, page), page, CellProduct::id);
    }

    /** The selected products that hold cells: a comparator, such as an implant, is none of them. */
    @Transactional(readOnly = true)
    public Page<CellProduct> biological(Selection selection, PageRequest page) {
        return Page.of(products.biological(selection, page), page, CellProduct::id);
    }

    /** How many products {@link #biological} has on all pages together. */
    @Transactional(readOnly = true)
    public long biologicalCount(Selection selection) {
        return products.biologicalCount(selection);
    }

    /** How many of the applicable elements each description answers, in their order. */
    @Transactional(readOnly = true)
    public List<Completeness> completeness(List<ProductDescription> descriptions) {
        return check.completeness(descriptions);
    }

    private List<CellProduct> write(List<RecordProduct> commands) {
        List<Completeness> complete =
                completeness(commands.stream().map(RecordProduct::description).toList());
        List<NewProduct> written = new ArrayList<>();
        for (int place = 0; place < commands.size(); place++) {
            written.add(new NewProduct(
                    ids.next(), commands.get(place), complete.get(place).share()));
        }
        BrokenConstraint.explained(CONSTRAINTS, () -> {
            products.insert(written);
            return written;
        });
        Map<UUID, CellProduct> recorded =
                find(written.stream().map(NewProduct::id).toList());
        return written.stream().map(product -> recorded.get(product.id())).toList();
    }

    private LocalDate today() {
        return Today.begunSomewhere(clock);
    }
}
