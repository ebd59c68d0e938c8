package org.candorregistry.core.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON body with another value in one place. */
public final class ChangedJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChangedJson() {}

    public static ObjectNode read(String body) {
        return JSON.readValue(body, ObjectNode.class);
    }

    /**
     * A copy of {@code body} that says something else.
     *
     * @param pointer the place; its parent is there
     * @param value null: nothing is said there
     */
    public static ObjectNode of(ObjectNode body, String pointer, @Nullable Object value) {
        JsonPointer place = JsonPointer.compile(pointer);
        ObjectNode changed = body.deepCopy();
        JsonNode parent = changed.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), JSON.valueToTree(value));
        } else if (value == null) {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), JSON.valueToTree(value));
        }
        return changed;
    }
}
