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
    void completenessNamesItsGroupsAndSaysNothingWhereNothingIsDue() {
        TreatedPeople.Person person =
                people.knee(LocalDate.now(Clock.systemUTC()).minusDays(20));
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        clinic.post("/api/v1/treatments/" + person.treatment() + "/follow-ups", """
                {"observedOn": "%s", "reporter": "PATIENT"}""".formatted(
                        LocalDate.now(Clock.systemUTC())));
        JsonNode horizons =
                clinic.get("/api/v1/completeness?by=HORIZON&productClass=bmac").json();
        assertThat(horizons.at("/items/0/group").asString()).isEqualTo("42");
        assertThat(horizons.at("/items/0/pending").asInt()).isPositive();
        assertThat(clinic.get("/api/v1/completeness?by=WEATHER").status()).isEqualTo(400);
        assertThat(clinic.get("/api/v1/completeness").status()).isEqualTo(400);
        JsonNode none = clinic.get("/api/v1/completeness/baseline?measure=nrs-pain&horizonDays=1")
                .json();
        assertThat(none.at("/answered/n").asInt()).isZero();
        assertThat(none.path("standardisedDifference").isNumber()).isFalse();
    }

    @Test
    void refusesAKindThatThereIsNotAndWhoeverIsNoClinic() {
        assertThat(clinic.get("/api/v1/worklist?kind=LATE").status()).isEqualTo(400);
        assertThat(clinic.get("/api/v1/worklist?dueBefore=soon").status()).isEqualTo(400);
        assertThat(registry.as(Identity.STEWARD).get("/api/v1/worklist").slug()).isEqualTo("access-denied");
    }
}
