package org.candorregistry.api.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.treated.TreatedPeople;
import org.junit.jupiter.api.Test;

class AttestationsIT {

    private static final String PATH = "/api/v1/attestations";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest admin = registry.as(Identity.CLINIC_ADMIN);

    /** Of June 1999: two knees on its first and last day, one leukaemia; a knee of the day after is another month's. */
    @Test
    void theGapIsWhatWasStatedLessWhatIsRecorded() {
        TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
        people.knee(LocalDate.of(1999, 6, 1));
        people.knee(LocalDate.of(1999, 6, 30));
        people.knee(LocalDate.of(1999, 7, 1));
        people.leukaemia(LocalDate.of(1999, 6, 15));

        Answer made = admin.post(PATH, body("1999-06", "\"bmac\"", 5));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("recordedCases").asInt()).isEqualTo(2);
        assertThat(made.json().path("gap").asInt()).isEqualTo(3);
        assertThat(admin.post(PATH, body("1999-06", "null", 3))
                        .json()
                        .path("gap")
                        .asInt())
                .isZero();
        assertThat(admin.post(PATH, body("1999-06", "null", 4)).slug()).isEqualTo("attestation-exists");

        Answer corrected = admin.put(made.location(), body("1999-06", "\"bmac\"", 2), made.etag());
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.json().path("gap").asInt()).isZero();
        assertThat(admin.put(made.location(), body("1999-06", "\"bmac\"", 9), made.etag())
                        .slug())
                .isEqualTo("version-stale");
        assertThat(registry.as(Identity.OTHER_CLINIC).get(made.location()).slug())
                .isEqualTo("attestation-unknown");
        assertThat(admin.get(PATH).json().path("items").findValuesAsString("month"))
                .contains("1999-06");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(admin.post(PATH, body("2999-01", "null", 1)).slug()).isEqualTo("date-impossible");
        assertThat(admin.post(PATH, body("1999-05", "\"magic\"", 1)).slug()).isEqualTo("code-unknown");
        assertThat(admin.post(PATH, body("1999-05", "null", -1)).slug()).isEqualTo("value-out-of-range");
        assertThat(admin.post(PATH, body("1999-13", "null", 1)).status()).isEqualTo(422);
        assertThat(registry.as(Identity.CLINIC)
                        .post(PATH, body("1999-05", "null", 1))
                        .slug())
                .isEqualTo("access-denied");
    }

    private static String body(String month, String productClass, int cases) {
        return "{\"month\": \"%s\", \"productClass\": %s, \"cases\": %d}".formatted(month, productClass, cases);
    }
}
