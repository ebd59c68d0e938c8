package org.candorregistry.api.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.api.badinput.Target.REGISTRY;
import static org.candorregistry.api.badinput.Target.REQUESTS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.candorregistry.api.routes.AcceptableRequest;
import org.candorregistry.api.routes.Route;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;

/** Good requests with bad ids, parameters and headers; what must hold of them is as in {@link BadInputIT}. */
class BadAddressIT {

    private static final Reads READS = new Reads(REGISTRY);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Property(tries = 400, seed = "20261129", shrinking = ShrinkingMode.OFF)
    void noIdAndNoParameterBreaksARead(
            @ForAll("reads") Route route,
            @ForAll int which,
            @ForAll("encoded") String id,
            @ForAll("parameters") String name,
            @ForAll("encoded") String value) {
        Map<String, String> records = new HashMap<>(READS.records());
        List<String> variables = route.variables();
        int broken = Math.floorMod(which, variables.size() + 1);
        if (broken < variables.size()) {
            records.put(variables.get(broken), id);
        }

        Answer answer =
                Target.send(() -> REGISTRY.as(READS.reader(route)).get(route.path(records) + "?" + name + "=" + value));

        if (!READS.parameters(route).contains(name)) {
            assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        }
    }

    @Property(tries = 200, seed = "20261130", shrinking = ShrinkingMode.OFF)
    void aWriteIsToOneRecordThatIsThereAndTakesNoParameters(
            @ForAll("writes") String name, @ForAll int which, @ForAll("encoded") String id) {
        AcceptableRequest request = REQUESTS.get(name);
        List<String> ids =
                ID.matcher(request.path()).results().map(MatchResult::group).toList();
        int broken = Math.floorMod(which, ids.size() + 1);
        String path = broken < ids.size() ? request.path().replace(ids.get(broken), id) : request.path() + "?x=" + id;

        Target.sendWrong(() -> request.send(REGISTRY, path, request.bytes(), "application/json", request.headers()));
    }

    @Example
    void aChangeNamesTheVersionItReplacesAndWhy() {
        for (String name : REQUESTS.names()) {
            if (name.startsWith("PUT ")) {
                for (String tag : List.of("*", "1", "W/\"1\"", "\"1\", \"2\"", "nonsense", "")) {
                    assertThat(changed(name, "If-Match", tag)).as(name + tag).isIn("version-required", "version-stale");
                }
                for (String tag : List.of("\"0\"", "\"7\"", "\"99999999999\"", "\"-1\"", "\"a\"")) {
                    assertThat(changed(name, "If-Match", tag)).as(name + tag).isEqualTo("version-stale");
                }
                assertThat(changed(name, "Change-Reason", " ")).as(name).isEqualTo("reason-required");
                assertThat(changed(name, "Change-Reason", "r".repeat(501)))
                        .as(name)
                        .isEqualTo("value-malformed");
            }
        }
    }

    @Property(tries = 300, seed = "20261201", shrinking = ShrinkingMode.OFF)
    void noIdAndNoParameterBreaksFhir(
            @ForAll("types") String type, @ForAll int which, @ForAll("encoded") String value, @ForAll boolean read) {
        List<String> parameters = READS.searches(type);
        String parameter = parameters.get(Math.floorMod(which, parameters.size()));

        Target.send(() ->
                REGISTRY.as(Identity.EHR).get("/fhir/" + type + (read ? "/" + value : "?" + parameter + "=" + value)));
    }

    @Provide
    Arbitrary<Route> reads() {
        return Arbitraries.of(READS.routes());
    }

    @Provide
    Arbitrary<String> writes() {
        return Arbitraries.of(REQUESTS.names());
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(READS.types());
    }

    @Provide
    Arbitrary<String> parameters() {
        return Arbitraries.of(Stream.concat(
                        Stream.of("nonsense", "Limit"),
                        READS.routes().stream().flatMap(route -> READS.parameters(route).stream()))
                .distinct()
                .toList());
    }

    @Provide
    Arbitrary<String> encoded() {
        return Nasty.encoded();
    }

    /** Slug of the refusal of a change with another header. */
    private static String changed(String name, String header, String value) {
        AcceptableRequest request = REQUESTS.get(name);
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < request.headers().size(); i += 2) {
            headers.put(request.headers().get(i), request.headers().get(i + 1));
        }
        headers.put(header, value);
        List<String> all = headers.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toList();
        return Target.sendWrong(() -> request.send(REGISTRY, request.path(), request.bytes(), "application/json", all))
                .slug();
    }
}
