package org.candorregistry.api.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.treated.TreatedPeople;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorklistApiIT {

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());

    @Test
    void aFollowUpThatTellsOfNoScoreLeavesTheVisitInTheWorklistAndOneWithItTakesItOut() {
        LocalDate treated = LocalDate.now(Clock.systemUTC()).minusDays(40);
        TreatedPeople.Person person = people.knee(treated);
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        String followUps = "/api/v1/treatments/" + person.treatment() + "/follow-ups";
        String worklist = "/api/v1/worklist?kind=DUE&treatment=" + person.treatment();

        clinic.post(followUps, """
                {"observedOn": "%s", "reporter": "PATIENT"}""".formatted(treated.plusDays(30)));
        JsonNode open = clinic.get(worklist).json();
        assertThat(open.path("items")).hasSize(1);
        assertThat(open.at("/items/0/missing/0").asString()).isEqualTo("nrs-pain");
        assertThat(open.at("/items/0/label").asString()).isEqualTo("6 weeks");
        assertThat(open.at("/counts/DUE").asInt()).isEqualTo(1);
        assertThat(open.path("next").isNull()).isTrue();

        Answer scored = clinic.post(followUps, """
                {"observedOn": "%s", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}]}""".formatted(treated.plusDays(31)));
        assertThat(scored.status()).as(scored.toString()).isEqualTo(201);
        assertThat(clinic.get(worklist).json().path("items")).isEmpty();
    }

    @Test
    void refusesAKindThatThereIsNotAndWhoeverIsNoClinic() {
        assertThat(clinic.get("/api/v1/worklist?kind=LATE").status()).isEqualTo(400);
        assertThat(clinic.get("/api/v1/worklist?dueBefore=soon").status()).isEqualTo(400);
        assertThat(registry.as(Identity.STEWARD).get("/api/v1/worklist").slug()).isEqualTo("access-denied");
    }
}
