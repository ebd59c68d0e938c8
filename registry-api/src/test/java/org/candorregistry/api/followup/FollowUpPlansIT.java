package org.candorregistry.api.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class FollowUpPlansIT {

    private static final String CHANGES = "/api/v1/follow-up-plan-changes";
    private static final String PLANS = "/api/v1/follow-up-plans";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest steward = registry.as(Identity.STEWARD);

    @Test
    void aStewardRecordsAVersionAndAnyoneReadsIt() {
        Answer made = steward.post(PLANS, plan("rest-1", "\"alsoMeasures\": [\"eq-vas\"]"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        Answer read = registry.as(Identity.RESEARCHER).get(made.location());
        assertThat(read.json()).isEqualTo(made.json());
        assertThat(read.json().at("/timePoints/0/alsoMeasures/0").asString()).isEqualTo("eq-vas");
        assertThat(steward.post(PLANS, plan("rest-1", "\"alsoMeasures\": []")).slug())
                .isEqualTo("plan-exists");
        assertThat(steward.get(PLANS).json().path("items").findValuesAsString("id"))
                .contains("orthopaedic", "orthopaedic-2", "rest-1");
    }

    @Test
    void whatIsWrongIsRefusedWithItsPlace() {
        Answer refused = steward.post(PLANS, plan("rest-2", "\"alsoMeasures\": [\"os\"]"));
        assertThat(refused.slug()).isEqualTo("code-unknown");
        assertThat(refused.json().at("/violations/0/pointer").asString()).isEqualTo("/timePoints/0/alsoMeasures");
        assertThat(steward.post(PLANS, plan("rest-2", "\"alsoMeasures\": [null]"))
                        .status())
                .isEqualTo(400);
        assertThat(steward.get(PLANS + "/nothing").slug()).isEqualTo("plan-unknown");
        Rest admin = registry.as(Identity.CLINIC_ADMIN);
        assertThat(admin.post(CHANGES, change("none", "2100-01-01")).slug()).isEqualTo("code-unknown");
        assertThat(admin.post(CHANGES, change("orthopaedic", "2020-01-01")).slug())
                .isEqualTo("date-impossible");
    }

    private static String change(String former, String from) {
        return "{\"formerPlan\": \"%s\", \"plan\": \"orthopaedic-2\", \"from\": \"%s\"}".formatted(former, from);
    }

    private static String plan(String id, String more) {
        return """
                {"id": "%s", "name": "Plan of %s", "version": 1, "baselineOpens": -90, "baselineCloses": 0,
                 "endsAtRepeat": true, "verified": false, "citation": "A test",
                 "timePoints": [{"horizonDays": 91, "label": "3 months", "windowOpens": 60, "windowCloses": 136, %s}],
                 "contactSteps": [{"channel": "LETTER", "fromDue": 21}]}""".formatted(id, id, more);
    }
}
