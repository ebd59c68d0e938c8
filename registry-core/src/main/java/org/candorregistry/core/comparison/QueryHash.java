package org.candorregistry.core.comparison;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.digest.Sha256;
import org.candorregistry.core.instrument.Threshold;
import org.candorregistry.core.statistics.MinimumCell;

/** Names questions and answers by what they are. */
final class QueryHash {

    private QueryHash() {}

    /** SHA-256 of a question to any cut, 64 hexadecimal digits; what is left out of it does not count. */
    static String of(CompareCohort question, AnswerKind kind) {
        return Sha256.hex(kind + "\n"
                + JsonColumn.of(new CompareCohort(question.cohort(), question.compareBy(), question.threshold())));
    }

    /** SHA-256 of a question about several cohorts, to any cut. */
    static String of(SideBySide question) {
        return Sha256.hex(AnswerKind.SIDE_BY_SIDE + "\n"
                + JsonColumn.of(new SideBySide(question.cohorts(), question.threshold(), null)));
    }

    /**
     * The id of an answer about several cohorts.
     *
     * @param queryHash as {@link #of}
     * @param answers ids of what is answered to each of them
     */
    static String ofAnswers(String queryHash, List<String> answers) {
        return Sha256.hex(queryHash + "\n" + String.join("\n", answers));
    }

    /**
     * The id of the answer that a cut gives.
     *
     * @param queryHash as {@link #of}
     * @param deciding the threshold that tells improved from unchanged, as it stands: stewards may change it
     * @param thresholds of the measure, as they stand
     */
    static String ofAnswer(
            UUID cut,
            MinimumCell minimum,
            String queryHash,
            Optional<Threshold> deciding,
            List<ResponderThreshold> thresholds) {
        return Sha256.hex(String.join(
                "\n",
                cut.toString(),
                ComparisonService.METHOD_VERSION,
                minimum.toString(),
                deciding.map(JsonColumn::of).orElse("none"),
                JsonColumn.of(thresholds),
                queryHash));
    }
}
