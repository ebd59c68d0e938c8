package org.candorregistry.core.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether something says only what is recorded already. What it leaves open is not contradicted: a column that a file has not does
 * not take back what was recorded of it. Reasons for absence say nothing that could be recorded.
 */
public final class Sameness {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final String ABSENT = "absent";

    private Sameness() {}

    /** Whether {@code recorded} holds everything that {@code said} says; both by the names of their components. */
    public static boolean holds(Object recorded, Object said) {
        return holds(JSON.valueToTree(recorded), JSON.<JsonNode>valueToTree(said));
    }

    private static boolean holds(@Nullable JsonNode recorded, JsonNode said) {
        if (isNothing(said)) {
            return true;
        }
        if (recorded == null || isNothing(recorded)) {
            return said.isObject() && said.properties().stream().allMatch(entry -> holdsField(null, entry));
        }
        if (said.isObject()) {
            return said.properties().stream().allMatch(entry -> holdsField(recorded, entry));
        }
        if (said.isArray()) {
            for (JsonNode item : said) {
                if (!holdsItem(recorded, item)) {
                    return false;
                }
            }
            return true;
        }
        if (said.isNumber() && recorded.isNumber()) {
            return said.decimalValue().compareTo(recorded.decimalValue()) == 0;
        }
        return said.equals(recorded);
    }

    private static boolean holdsField(@Nullable JsonNode recorded, Map.Entry<String, JsonNode> said) {
        return said.getKey().equals(ABSENT)
                || holds(recorded == null ? null : recorded.get(said.getKey()), said.getValue());
    }

    private static boolean holdsItem(JsonNode recorded, JsonNode item) {
        for (JsonNode one : recorded) {
            if (holds(one, item)) {
                return true;
            }
        }
        return false;
    }

    /** Null, or an empty list. */
    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode() || (node.isArray() && node.isEmpty());
    }
}
