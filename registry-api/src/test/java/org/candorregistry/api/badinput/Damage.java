package org.candorregistry.api.badinput;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.candorregistry.core.json.ChangedJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes a body wrong, wherever in it it is done.
 *
 * @param where at which values it makes the body wrong
 * @param spoilt the body after it, as text: not all of it is JSON
 */
record Damage(String name, Predicate<Place> where, BiFunction<ObjectNode, Place, String> spoilt) {

    static final String MARK = "here-is-the-damage";

    static final List<Damage> ALL = List.of(
            instead("another type", Place::isAnything, place -> anotherType(place.value())),
            instead("in a list", Place::isAnything, place -> "[" + place.value() + "]"),
            instead("in an object", Place::isAnything, place -> "{\"value\": " + place.value() + "}"),
            instead("NUL", Place::isAnything, place -> "\"a\\u0000b\""),
            instead("control character", Place::isAnything, place -> "\"a\\u001bb\""),
            instead("first half of a pair", Place::isAnything, place -> "\"\\ud800\""),
            instead("second half of a pair", Place::isAnything, place -> "\"a\\udc00b\""),
            instead("NaN", Place::isAnything, place -> "NaN"),
            instead("unquoted", Place::isAnything, place -> "nonsense"),
            instead("no value", place -> !place.isElement(), place -> ""),
            instead("deep lists", Place::isAnything, place -> "[".repeat(500) + "]".repeat(500)),
            instead("deep objects", Place::isAnything, place -> "{\"a\":".repeat(500) + "1" + "}".repeat(500)),
            instead("70,000 characters", Place::isText, place -> "\"" + "a".repeat(70_000) + "\""),
            instead("20,000 characters", Place::isText, place -> "\"" + "a".repeat(20_000) + "\""),
            instead("unknown code", Place::isClosedText, place -> "\"no-such-code\""),
            instead("huge", Place::isNumber, place -> "1e30"),
            instead("40 digits", Place::isNumber, place -> "9".repeat(40)),
            instead("more than a double", Place::isNumber, place -> "1e400"),
            instead("a gigabyte of digits", Place::isNumber, place -> "1e999999999"),
            instead("less than any step", Place::isNumber, place -> "1e-30"),
            instead("far below", Place::isNumber, place -> "-1e30"),
            instead("negative", Place::isNamedNumber, place -> "-1000000"),
            instead("impossible day", Place::isDay, place -> "\"2024-02-30\""),
            instead("day without a year", Place::isDay, place -> "\"--02-28\""),
            instead("year of five figures", Place::isDay, place -> "\"+12024-02-28\""),
            instead("moment", Place::isDay, place -> "\"2024-02-28T00:00:00Z\""),
            instead("parts of a day", Place::isDay, place -> "[2024, 2, 28]"),
            instead("days since 1970", Place::isDay, place -> "19781"),
            instead("parts of a time", Place::isTimeOfDay, place -> "[9, 0]"),
            instead("hour 25", Place::isTimeOfDay, place -> "\"25:00\""),
            instead("time with an offset", Place::isTimeOfDay, place -> "\"09:00Z\""),
            instead("seconds since 1970", Place::isMoment, place -> "2051222400"),
            instead("far future", Place::isMoment, place -> "\"+99999-01-01T00:00:00Z\""),
            instead("moment without an offset", Place::isMoment, place -> "\"2035-01-01T00:00:00\""),
            instead("future", Place::mustBePast, place -> "\"2999-01-01\""),
            instead("before birth", Place::mustBeInALife, place -> "\"1799-12-31\""),
            instead("null in a list", Place::isList, place -> "[null]"),
            new Damage("renamed", Place::isNamed, Damage::renamed),
            new Damage("doubled", place -> !place.isElement(), Damage::doubled));

    String in(ObjectNode body, Place place) {
        return spoilt.apply(body, place);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Damage instead(String name, Predicate<Place> where, Function<Place, String> json) {
        return new Damage(
                name,
                where,
                (body, place) -> ChangedJson.of(body, place.pointer(), MARK)
                        .toString()
                        .replace("\"" + MARK + "\"", json.apply(place)));
    }

    private static String renamed(ObjectNode body, Place place) {
        return withTwin(ChangedJson.of(body, place.pointer(), null), place).toString();
    }

    private static String doubled(ObjectNode body, Place place) {
        String field = place.pointer().substring(place.pointer().lastIndexOf('/') + 1);
        return withTwin(body, place).toString().replace("\"" + field + MARK + "\":", "\"" + field + "\":");
    }

    private static ObjectNode withTwin(ObjectNode body, Place place) {
        return ChangedJson.of(body, place.pointer() + MARK, place.value());
    }

    private static String anotherType(JsonNode value) {
        if (value.isContainer()) {
            return "7";
        }
        return value.isString() ? "7" : "\"" + value + "\"";
    }
}
