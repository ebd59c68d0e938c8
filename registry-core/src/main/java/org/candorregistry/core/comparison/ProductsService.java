package org.candorregistry.core.comparison;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorregistry.core.comparison.CohortCounts.FactorCell;
import org.candorregistry.core.comparison.ProductsAnswer.Outlier;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.outcome.SmallestChange;
import org.candorregistry.core.statistics.MinimumCell;
import org.candorregistry.core.statistics.ProductOutlier;
import org.candorregistry.core.statistics.ProductOutlier.Reason;
import org.candorregistry.core.statistics.Proportion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Screens devices, preparations and cell sources of a cohort for those that fail more often than the others. */
@Service
public class ProductsService {

    private static final List<Factor> PRODUCTS = List.of(Factor.DEVICE, Factor.PREPARATION, Factor.CELL_SOURCE);

    /** What a cut tells of those that fewer than three clinics use together. */
    private static final String TOGETHER = "other";

    private static final String NOTE =
            "A reason to look, for people who know the product and its use, and no verdict: products go to different people, and of"
                    + " twenty that are like the others one can be listed by chance.";

    private final Questions questions;
    private final CohortRules rules;
    private final Clock clock;

    ProductsService(Questions questions, CohortRules rules, Clock clock) {
        this.questions = questions;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Screens, by a data cut.
     *
     * @param question without a split, of all goals of a condition, product class and measure
     * @throws RegistryException as {@link ClinicsService#clinics}
     */
    @Transactional(readOnly = true)
    public ProductsAnswer products(CompareCohort question) {
        PreparedQuestion prepared = ClinicRules.checked(questions, question);
        List<GroupCounts> counts = prepared.counts().count(prepared.cohort(), null, prepared.smallestChange(), false);
        rules.checkFollowed(prepared.cohort().horizonDays(), counts);
        SmallestChange change = prepared.smallestChange();
        List<FactorCell> cells =
                prepared.counts().countCells(prepared.cohort(), PRODUCTS, change == null ? null : change.value());
        List<Outlier> outliers = new ArrayList<>();
        int screened = 0;
        for (Factor factor : PRODUCTS) {
            for (Map.Entry<String, Proportion> product : products(cells, factor).entrySet()) {
                Proportion others = others(cells, product.getValue());
                if (others.of() > 0) {
                    screened++;
                    outlier(factor, product, others, prepared.minimum(), outliers);
                }
            }
        }
        boolean synthetic = counts.stream().anyMatch(GroupCounts::synthetic);
        return new ProductsAnswer(
                ComparisonService.STATEMENT,
                synthetic,
                synthetic ? ComparisonWords.SYNTHETIC : null,
                ComparisonService.METHOD_VERSION,
                clock.instant(),
                ClinicRules.source(prepared),
                prepared.cohort(),
                prepared.measured(),
                prepared.thresholdInWords(),
                ComparisonWords.suppression(prepared.minimum(), true),
                screened,
                outliers,
                NOTE);
    }

    private static Map<String, Proportion> products(List<FactorCell> cells, Factor factor) {
        Map<String, Proportion> products = new TreeMap<>();
        int place = PRODUCTS.indexOf(factor);
        for (FactorCell cell : cells) {
            String value = cell.values().get(place);
            if (cell.evaluated() > 0 && !value.equals(TOGETHER) && !value.equals(GroupCounts.NOT_RECORDED)) {
                products.merge(value, new Proportion(cell.failed(), cell.evaluated()), ProductsService::plus);
            }
        }
        return products;
    }

    private static Proportion plus(Proportion some, Proportion others) {
        return new Proportion(some.count() + others.count(), some.of() + others.of());
    }

    private static Proportion others(List<FactorCell> cells, Proportion product) {
        return new Proportion(
                cells.stream().mapToLong(FactorCell::failed).sum() - product.count(),
                cells.stream().mapToLong(FactorCell::evaluated).sum() - product.of());
    }

    private static void outlier(
            Factor factor,
            Map.Entry<String, Proportion> product,
            Proportion others,
            MinimumCell minimum,
            List<Outlier> outliers) {
        ProductOutlier screen = ProductOutlier.of(product.getValue(), others);
        if (screen.reason() != Reason.NONE) {
            boolean told = isTold(product.getValue(), minimum);
            outliers.add(new Outlier(
                    factor.jsonName(),
                    product.getKey(),
                    screen.reason(),
                    told ? Share.of(product.getValue()) : null,
                    told ? Double.valueOf(screen.expected()) : null,
                    told ? finite(screen.ratio()) : null,
                    told ? Double.valueOf(screen.probability()) : null));
        }
    }

    private static boolean isTold(Proportion product, MinimumCell minimum) {
        return !minimum.withholds(product.count()) && !minimum.withholds(product.of() - product.count());
    }

    private static @Nullable Double finite(double ratio) {
        return Double.isFinite(ratio) ? Double.valueOf(ratio) : null;
    }
}
