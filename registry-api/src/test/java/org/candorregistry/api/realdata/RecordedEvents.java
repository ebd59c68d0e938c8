package org.candorregistry.api.realdata;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.candorregistry.api.running.Rest;
import tools.jackson.databind.JsonNode;

/** The events of follow-ups, read back one treatment after the other. */
final class RecordedEvents {

    private RecordedEvents() {}

    static List<JsonNode> of(Rest clinic, List<String> treatments) {
        return treatments.stream()
                .flatMap(
                        treatment -> items(clinic.get(treatment + "/follow-ups").json()))
                .flatMap(
                        followUp -> StreamSupport.stream(followUp.path("events").spliterator(), false))
                .toList();
    }

    static Map<String, Long> byKind(Rest clinic, List<String> treatments) {
        return of(clinic, treatments).stream()
                .collect(groupingBy(event -> event.path("kind").asString(), TreeMap::new, counting()));
    }

    private static java.util.stream.Stream<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false);
    }
}
