package org.candorregistry.core.treatment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.ProductClass;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoringBook;
import org.candorregistry.core.product.CellProduct;

/**
 * Everything that one treatment is judged against, once subject, product and provider were found.
 *
 * @param plan the program's, or what is usual for the condition and the product
 * @param failureEvents the failure set that is usual for them
 * @param scoringBook what takes scores
 */
record Setting(
        KnownSubject subject,
        CellProduct product,
        ProductClass productClass,
        String area,
        GoalPlan plan,
        List<String> failureEvents,
        Fitting fitting,
        ScoringBook scoringBook,
        LocalDate today) {

    /** All there are, by id. */
    Map<String, Measure> measures() {
        return scoringBook.measures();
    }
}
