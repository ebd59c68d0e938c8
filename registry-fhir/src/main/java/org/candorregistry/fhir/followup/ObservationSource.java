package org.candorregistry.fhir.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.ObservedScore;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.product.CellProduct;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.fhir.product.MeasurementMapper;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Rendering;
import org.hl7.fhir.r4.model.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Observations come from two tables: first all scores, by id, then what was measured of each product, by the product's
 * id. A page may end in the middle of a product; its place then tells how many of the product's were given.
 */
final class ObservationSource implements SearchSource {

    private final FollowUpService scores;
    private final ProductService products;
    private final Measures measures;
    private final Rendering rendering;
    private final WantedObservations wanted;

    ObservationSource(
            FollowUpService scores,
            ProductService products,
            Measures measures,
            Rendering rendering,
            WantedObservations wanted) {
        this.scores = scores;
        this.products = products;
        this.measures = measures;
        this.rendering = rendering;
        this.wanted = wanted;
    }

    @Override
    public Slice read(@Nullable String after, int limit) {
        ObservationPlace place = ObservationPlace.parse(after);
        List<Observation> page = new ArrayList<>();
        if (!place.amongProducts()) {
            UUID next = addScores(page, place.after(), limit);
            if (next != null) {
                return new Slice(page, ObservationPlace.afterScore(next).toString());
            }
            place = ObservationPlace.FIRST_PRODUCT;
        }
        ObservationPlace next = addMeasurements(page, place, limit);
        return new Slice(page, next == null ? null : next.toString());
    }

    @Override
    public long count() {
        long count = wanted.scores() == null ? 0 : scores.scoreCount(wanted.scores());
        UUID after = null;
        do {
            Page<CellProduct> page = products(after, PageRequest.MOST);
            count += page.items().stream()
                    .mapToLong(product -> of(product).size())
                    .sum();
            after = page.next();
        } while (after != null);
        return count;
    }

    private @Nullable UUID addScores(List<Observation> page, @Nullable UUID after, int limit) {
        Selection selection = wanted.scores();
        if (selection == null) {
            return null;
        }
        Page<ObservedScore> rows = scores.scores(selection, new PageRequest(after, limit));
        rows.items().forEach(row -> page.add(ScoreMapper.toFhir(row, measures, rendering)));
        return rows.next();
    }

    /** Fills the page; returns where it ended, null where nothing comes after it. */
    private @Nullable ObservationPlace addMeasurements(List<Observation> page, ObservationPlace from, int limit) {
        UUID done = from.after();
        int given = from.given();
        while (true) {
            Page<CellProduct> rows = products(done, Math.max(1, limit - page.size()));
            for (CellProduct product : rows.items()) {
                List<Observation> all = of(product);
                int fits = Math.min(all.size(), given + limit - page.size());
                page.addAll(all.subList(given, fits));
                if (fits < all.size()) {
                    return ObservationPlace.inProductAfter(done, fits);
                }
                done = product.id();
                given = 0;
            }
            if (rows.next() == null) {
                return null;
            }
        }
    }

    private List<Observation> of(CellProduct product) {
        return MeasurementMapper.toFhir(product, rendering).stream()
                .filter(wanted::includes)
                .toList();
    }

    private Page<CellProduct> products(@Nullable UUID after, int limit) {
        Selection selection = wanted.products();
        return selection == null
                ? new Page<>(List.of(), null)
                : products.biological(selection, new PageRequest(after, limit));
    }
}
