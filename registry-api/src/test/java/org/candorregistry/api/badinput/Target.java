package org.candorregistry.api.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.candorregistry.api.routes.AcceptableRequests;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.RunningRegistry;

/** A registry of its own to throw things at: what it accepts of them would be in the way of other tests. */
final class Target {

    static final RunningRegistry REGISTRY = RunningRegistry.with();
    static final AcceptableRequests REQUESTS = new AcceptableRequests(REGISTRY);

    private static final Stored STORED = new Stored(REGISTRY);
    private static final String FHIR = "/fhir/";

    private Target() {}

    /** Sends a request that may be accepted or refused; one that was refused has left nothing, and is told as such. */
    static Answer send(Supplier<Answer> request) {
        Map<String, String> before = STORED.now();
        Answer answer = request.get();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(STORED.now()).as("stored after %s", answer).containsExactlyInAnyOrderEntriesOf(before);
            assertTold(answer);
        }
        return answer;
    }

    /** Sends a request that must be refused. */
    static Answer sendWrong(Supplier<Answer> request) {
        Answer answer = send(request);
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        return answer;
    }

    private static void assertTold(Answer answer) {
        if (answer.status() == 400 && answer.response().body().length == 0) {
            return; // The container itself, of an address that it cannot read; it says no more.
        }
        boolean fhir = answer.response().uri().getPath().startsWith(FHIR);
        String slug = fhir ? answer.json().at("/issue/0/details/coding/0/code").asString("") : answer.slug();
        assertThat(slug).as(answer.toString()).matches("[a-z]+(-[a-z]+)*");
        assertThat(answer.json().path(fhir ? "resourceType" : "status").asString())
                .as(answer.toString())
                .isEqualTo(fhir ? "OperationOutcome" : String.valueOf(answer.status()));
        assertThat(answer.body()).doesNotContain("Exception", "candorregistry.api", "candorregistry.core", "jackson");
    }
}
