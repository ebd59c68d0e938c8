package org.candorregistry.api.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorregistry.api.badinput.Target.REGISTRY;
import static org.candorregistry.api.badinput.Target.REQUESTS;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.candorregistry.api.routes.AcceptableRequest;
import org.candorregistry.api.routes.Route;
import org.candorregistry.api.routes.Routes;
import org.candorregistry.api.running.Answer;

/**
 * Good requests of every route that takes a body, spoilt: what is known to be wrong is refused at its place, anything else
 * is accepted or refused, and whatever is refused has written nothing. The seeds are fixed, so that a failure is one for
 * everybody; jqwik prints the seed and the sample.
 */
class BadInputIT {

    /** Routes that take no JSON: without a body, and the one that takes files, which ImportsIT sends. */
    private static final Pattern WITHOUT_JSON =
            Pattern.compile(".*/(revocation|retraction|cancellation|recording|imports|data-cuts)");

    /** In a mapping nearly anything may stand where a value does; the rows say later whether it fits. */
    private static final Set<String> OF_ANY_FORM = Set.of("PUT /api/v1/import-mappings/{name}");

    /** A damage at a place of a request. */
    record Spoilt(String request, Place place, Damage damage) {
        @Override
        public String toString() {
            return request + ", " + place.pointer() + ": " + damage;
        }
    }

    /** Something else at some places of a request; a place counts through the body, and from its start again. */
    record Edited(String request, List<Edit> edits) {}

    record Edit(int place, String json) {}

    @Example
    void everyRouteWithABodyIsCoveredAndItsRequestIsGood() {
        Set<Route> withBody = Routes.known().keySet().stream()
                .filter(route -> route.path().startsWith("/api/v1/"))
                .filter(route -> Set.of("POST", "PUT").contains(route.method()))
                .filter(route -> !WITHOUT_JSON.matcher(route.path()).matches())
                .collect(Collectors.toSet());
        assertThat(new TreeSet<>(REQUESTS.routes())).isEqualTo(new TreeSet<>(withBody));

        for (String name : REQUESTS.names()) {
            Answer answer = REQUESTS.get(name).send(REGISTRY);
            assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
            REQUESTS.wasAccepted(name);
        }
    }

    @Property(tries = 600, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void whatIsWrongIsRefusedAtItsPlaceAndNothingIsWritten(@ForAll("spoilt") Spoilt spoilt) {
        AcceptableRequest request = REQUESTS.get(spoilt.request());
        byte[] body = spoilt.damage().in(request.body(), spoilt.place()).getBytes(StandardCharsets.UTF_8);

        Answer answer = Target.sendWrong(() -> request.send(REGISTRY, body));

        assertThat(places(answer))
                .as("%s: %s", spoilt, answer)
                .anyMatch(told -> spoilt.place().isAt(told));
    }

    @Property(tries = 400, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void anythingElseIsAcceptedOrRefusedAndBreaksNothing(@ForAll("edited") Edited edited) {
        AcceptableRequest request = REQUESTS.get(edited.request());
        Body body = new Body(request.body());
        edited.edits().forEach(edit -> body.put(edit.place(), edit.json()));

        Answer answer = Target.send(() -> request.send(REGISTRY, body.bytes()));

        if (answer.status() < 400) {
            REQUESTS.wasAccepted(edited.request());
        } else if (answer.slug().equals("body-unreadable") || answer.status() == 422) {
            assertThat(places(answer)).as(answer.toString()).isNotEmpty();
        }
    }

    @Property(tries = 200, seed = "20261128", shrinking = ShrinkingMode.OFF)
    void aBodyThatIsNoneIsRefused(@ForAll("names") String name, @ForAll("ruins") Ruin ruin, @ForAll byte[] noise) {
        AcceptableRequest request = REQUESTS.get(name);

        Answer answer = Target.sendWrong(() -> request.send(
                REGISTRY, request.path(), ruin.of(request.bytes(), noise), ruin.mediaType(), request.headers()));

        assertThat(answer.slug()).as("%s %s: %s", name, ruin, answer).isEqualTo(ruin.slug());
    }

    @Provide
    Arbitrary<Spoilt> spoilt() {
        return Arbitraries.of(REQUESTS.names().stream()
                .filter(name -> !OF_ANY_FORM.contains(name))
                .flatMap(BadInputIT::spoilt)
                .toList());
    }

    private static Stream<Spoilt> spoilt(String name) {
        return Place.in(REQUESTS.get(name).body()).stream()
                .flatMap(place -> Damage.ALL.stream()
                        .filter(damage -> damage.where().test(place))
                        .map(damage -> new Spoilt(name, place, damage)));
    }

    @Provide
    Arbitrary<Edited> edited() {
        Arbitrary<Edit> edit = Combinators.combine(Arbitraries.integers().between(0, 200), Nasty.json())
                .as(Edit::new);
        return Combinators.combine(names(), edit.list().ofMinSize(1).ofMaxSize(3))
                .as(Edited::new);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(REQUESTS.names());
    }

    @Provide
    Arbitrary<Ruin> ruins() {
        return Arbitraries.of(Ruin.ALL);
    }

    private static List<String> places(Answer answer) {
        return answer.json()
                .path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asString())
                .toList();
    }
}
