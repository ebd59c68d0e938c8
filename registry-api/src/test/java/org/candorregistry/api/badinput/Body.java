package org.candorregistry.api.badinput;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.json.ChangedJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A body that is changed in several places, to anything, JSON or not. */
final class Body {

    private final List<Place> places;
    private final Map<String, String> marked = new LinkedHashMap<>();
    private ObjectNode body;

    Body(ObjectNode good) {
        this.places = Place.in(good);
        this.body = good;
    }

    /**
     * Puts something at a place; nothing where the place went with another one before.
     *
     * @param place counts through the good body, and from its start again
     * @param json empty: the value is taken away
     */
    void put(int place, String json) {
        String pointer = places.get(Math.floorMod(place, places.size())).pointer();
        JsonNode parent = body.at(JsonPointer.compile(pointer).head());
        if (!parent.isContainer()) {
            return;
        }
        String mark = "mark-" + marked.size() + "-";
        if (json.isEmpty() && parent.isObject()) {
            body = ChangedJson.of(body, pointer, null);
        } else if (parent.isObject()
                || parent.has(JsonPointer.compile(pointer).last().getMatchingIndex())) {
            body = ChangedJson.of(body, pointer, mark);
            marked.put(mark, json);
        }
    }

    byte[] bytes() {
        String text = body.toString();
        for (Map.Entry<String, String> mark : marked.entrySet()) {
            text = text.replace("\"" + mark.getKey() + "\"", mark.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
