package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What a questionnaire says about one measure. */
public sealed interface Scale permits ItemScale, SumOfScales {

    /** Id of the measure. */
    String measure();

    /** In the order of the questionnaire. */
    List<Item> items();

    /** Whether it only adds up other scales. */
    boolean isTotal();

    /** How many of the items may be left out at most. */
    int mostMissing();

    /**
     * The score, or why there is none. The order of the answers is of no importance.
     *
     * @param answers by linkId; those of other items are not looked at. Each is one that its item permits
     */
    Reading read(Map<String, BigDecimal> answers);
}
