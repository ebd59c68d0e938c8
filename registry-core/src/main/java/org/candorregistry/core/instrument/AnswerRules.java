package org.candorregistry.core.instrument;

import static org.candorregistry.core.instrument.ItemAnswers.ANSWERS;
import static org.candorregistry.core.instrument.ItemAnswers.MISSING;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.scoring.Item;
import org.candorregistry.core.scoring.Reading;
import org.candorregistry.core.scoring.Scale;

/** Whether answers are ones that a questionnaire can have. */
final class AnswerRules {

    private AnswerRules() {}

    /**
     * Finds answers to items that are not there, and answers that an item does not permit.
     *
     * @param reads who reads the items, to begin a sentence that lists them
     */
    static void judge(ItemAnswers said, List<Item> items, String reads, Violations found) {
        Map<String, Item> byLinkId = items.stream().collect(Collectors.toMap(Item::linkId, Function.identity()));
        said.answers().forEach((linkId, answer) -> {
            Item item = byLinkId.get(linkId);
            if (item == null) {
                unknown(ANSWERS, linkId, reads, items, found);
            } else if (!item.permits(answer)) {
                found.add(
                        ANSWERS + pointer(linkId),
                        InstrumentFailure.ANSWER_NOT_PERMITTED,
                        "%s from %d to %d."
                                .formatted(
                                        item.decimals() == 0
                                                ? "A whole number"
                                                : "A number with at most " + item.decimals() + " decimals",
                                        item.lowest(),
                                        item.highest()));
            }
        });
        said.missing().keySet().forEach(linkId -> {
            if (!byLinkId.containsKey(linkId)) {
                unknown(MISSING, linkId, reads, items, found);
            } else if (said.answers().containsKey(linkId)) {
                found.add(
                        MISSING + pointer(linkId),
                        InputFailure.VALUE_NOT_APPLICABLE,
                        "The item has an answer, so it is not missing.");
            }
        });
    }

    /** Says that a scale has no score, and of which items the answers are wanting. */
    static void refuse(Scale scale, Reading reading, Violations found) {
        List<String> unanswered = reading instanceof Reading.ItemsMissing gap ? gap.unanswered() : List.of();
        found.add(
                ANSWERS,
                InstrumentFailure.ITEMS_MISSING,
                "%s may lack %d of its %d items%s."
                        .formatted(
                                scale.measure(),
                                scale.mostMissing(),
                                scale.items().size(),
                                unanswered.isEmpty() ? "" : "; without answer: " + String.join(", ", unanswered)));
    }

    private static void unknown(String where, String linkId, String reads, List<Item> items, Violations found) {
        found.add(
                where + pointer(linkId),
                InstrumentFailure.ITEM_UNKNOWN,
                reads + ": " + items.stream().map(Item::linkId).collect(Collectors.joining(", ")) + ".");
    }

    private static String pointer(String linkId) {
        return "/" + linkId.replace("~", "~0").replace("/", "~1");
    }
}
