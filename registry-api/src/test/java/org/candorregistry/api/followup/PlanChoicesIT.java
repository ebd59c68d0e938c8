package org.candorregistry.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.candorregistry.core.database.TestClock;
import org.junit.jupiter.api.Test;

/** Stewards choose by which plan the treatments of an indication and goal are followed. */
class PlanChoicesIT {

    private static final String CHOICES = "/api/v1/follow-up-plan-choices";

    /** A knee treated on 2026-02-02 to lessen pain, as {@link Sendable} has it. */
    private final TestClock clock = TestClock.at("2026-01-20");

    private final RunningRegistry registry = RunningRegistry.at(clock);
    private final Rest steward = registry.as(Identity.STEWARD);

    @Test
    void treatmentsFollowThePlanThatIsChosenForThem() {
        assertThat(steward.post(CHOICES, choice("other-goal", "knee-osteoarthritis", "function", "2026-02-02"))
                        .status())
                .isEqualTo(201);
        Answer made = steward.post(CHOICES, choice("knee-pain", "knee-osteoarthritis", "pain", "2026-02-02"));
        assertThat(made.location()).isEqualTo(CHOICES + "/knee-pain");
        clock.moveTo(LocalDate.of(2026, 2, 2));
        Answer treated = treat();
        assertThat(treated.json().path("followUpPlan").asString()).isEqualTo("orthopaedic-2");
        assertThat(registry.as(Identity.CLINIC)
                        .get(treated.location() + "/visits")
                        .json()
                        .path("items")
                        .findValuesAsString("horizonDays"))
                .contains("3650");

        assertThat(steward.post(CHOICES, choice("knee-pain-2", "knee-osteoarthritis", "pain", "2026-03-01"))
                        .status())
                .isEqualTo(201);
        assertThat(registry.as(Identity.RESEARCHER)
                        .get(CHOICES)
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .containsExactly("knee-pain", "knee-pain-2", "other-goal");
        assertThat(treat().json().path("followUpPlan").asString())
                .as("the later one is about later treatments")
                .isEqualTo("orthopaedic-2");
    }

    @Test
    void aChoiceThatSaysNothingOrRewritesWhatWasIsRefused() {
        Answer refused = steward.post(CHOICES, """
                {"id": "A b", "from": "2026-01-20", "plan": "never", "citation": {"verified": true, "source": ""}}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("pointer"))
                .isEqualTo(List.of("/id", "/condition", "/from", "/plan", "/citation/source"));
        assertThat(steward.post(CHOICES, choice("c", "gout", "happiness", "2026-02-02"))
                        .json()
                        .path("violations")
                        .findValuesAsString("pointer"))
                .containsExactly("/condition", "/goalDomain");

        assertThat(steward.post(CHOICES, choice("once", "hip-osteoarthritis", "pain", "2026-02-02"))
                        .status())
                .isEqualTo(201);
        assertThat(steward.post(CHOICES, choice("once", "hip-osteoarthritis", "pain", "2026-02-03"))
                        .slug())
                .isEqualTo("plan-choice-exists");
        assertThat(steward.post(CHOICES, choice("twice", "hip-osteoarthritis", "pain", "2026-02-02"))
                        .slug())
                .isEqualTo("plan-choice-exists");
        assertThat(steward.get(CHOICES + "/never").slug()).isEqualTo("plan-choice-unknown");
    }

    private Answer treat() {
        Answer treated = registry.as(Identity.CLINIC)
                .post("/api/v1/treatments", Sendable.treatment(registry).text());
        assertThat(treated.status()).as("%s", treated).isEqualTo(201);
        return treated;
    }

    private static String choice(String id, String condition, String goalDomain, String from) {
        String plan = goalDomain.equals("pain") && !id.equals("knee-pain-2") ? "orthopaedic-2" : "orthopaedic";
        return """
                {"id": "%s", "condition": "%s", "goalDomain": "%s", "from": "%s", "plan": "%s",
                 "citation": {"verified": true, "source": "Steering group"}}""".formatted(id, condition, goalDomain, from, plan);
    }
}
