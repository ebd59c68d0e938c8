package org.candorregistry.api.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class ProvidersIT {

    private static final String PROVIDERS = "/api/v1/providers";
    private static final String PROVIDER = """
            {"name": "Dr. Ada Moreno", "degree": "MD", "specialty": "Sports medicine"}""";
    private static final String TRAINING = """
            {"kind": "PROCTORED_CASES", "credential": "bm-harvest", "issuer": "Lakeside Teaching Hospital",
             "completedOn": "2023-06-30", "proctoredCases": 25, "proceduresCovered": ["bmac"]}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest admin = registry.as(Identity.CLINIC_ADMIN);
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest other = registry.as(Identity.OTHER_CLINIC_ADMIN);

    @Test
    void aProviderIsRecordedReadAndReplaced() {
        Answer made = admin.post(PROVIDERS, PROVIDER);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");

        Answer read = clinic.get(made.location());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("name").asString()).isEqualTo("Dr. Ada Moreno");
        assertThat(read.json().path("registrationNumber").isString()).isFalse();

        Answer replaced = admin.put(made.location(), PROVIDER.replace("MD", "DO"), read.etag());
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.etag()).isEqualTo("\"2\"");
        assertThat(replaced.json().path("degree").asString()).isEqualTo("DO");
        assertThat(admin.put(made.location(), PROVIDER, "\"1\"").slug()).isEqualTo("version-stale");
    }

    @Test
    void theTrainingLevelIsThatOfTheDay() {
        String provider = admin.post(PROVIDERS, PROVIDER).location();
        Answer training = admin.post(provider + "/trainings", TRAINING);
        assertThat(training.status()).isEqualTo(201);
        assertThat(clinic.get(training.location())
                        .json()
                        .at("/proceduresCovered/0")
                        .asString())
                .isEqualTo("bmac");

        assertThat(level(provider, "2023-06-30", "bmac")).isEqualTo("PROCTORED_CASES");
        assertThat(level(provider, "2023-06-29", "bmac")).isEqualTo("NONE_DOCUMENTED");
        assertThat(level(provider, "2023-06-30", "prp")).isEqualTo("NONE_DOCUMENTED");

        Answer certified =
                admin.put(training.location(), TRAINING.replace("PROCTORED_CASES", "CERTIFICATION"), training.etag());
        assertThat(certified.status()).isEqualTo(200);
        assertThat(level(provider, "2023-06-30", "bmac")).isEqualTo("CERTIFICATION");
        assertThat(clinic.get(provider + "/trainings").json().path("items")).hasSize(1);
    }

    @Test
    void askingForALevelNeedsADayAndAProductOfTheList() {
        String provider = admin.post(PROVIDERS, PROVIDER).location();

        assertThat(clinic.get(provider + "/training-level?on=2023-06-30&productClass=unicorn")
                        .slug())
                .isEqualTo("code-unknown");
        assertThat(clinic.get(provider + "/training-level?on=yesterday&productClass=bmac")
                        .slug())
                .isEqualTo("parameter-invalid");
        assertThat(clinic.get(provider + "/training-level?productClass=bmac").slug())
                .isEqualTo("parameter-invalid");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        String provider = admin.post(PROVIDERS, PROVIDER).location();
        Answer refused = admin.post(provider + "/trainings", """
                {"kind": "MASTERCLASS", "credential": "vendor-device", "issuer": "", "completedOn": "2999-01-01",
                 "proceduresCovered": ["bmac", "unicorn"]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/kind", "/issuer", "/completedOn", "/proceduresCovered/1");
        assertThat(clinic.get(provider + "/trainings").json().path("items")).isEmpty();
    }

    @Test
    void onlyAnAdministratorOfTheClinicWrites() {
        String provider = admin.post(PROVIDERS, PROVIDER).location();

        assertThat(clinic.post(PROVIDERS, PROVIDER).slug()).isEqualTo("access-denied");
        assertThat(clinic.post(provider + "/trainings", TRAINING).slug()).isEqualTo("access-denied");
        assertThat(registry.as(Identity.RESEARCHER).get(provider).slug()).isEqualTo("access-denied");
    }

    @Test
    void anotherClinicsProviderIsNotFound() {
        String provider = admin.post(PROVIDERS, PROVIDER).location();
        String training = admin.post(provider + "/trainings", TRAINING).location();

        assertThat(other.get(provider).slug()).isEqualTo("provider-unknown");
        assertThat(other.put(provider, PROVIDER, "\"1\"").slug()).isEqualTo("provider-unknown");
        assertThat(other.get(training).slug()).isEqualTo("provider-unknown");
        assertThat(other.post(provider + "/trainings", TRAINING).slug()).isEqualTo("provider-unknown");
        assertThat(other.get(provider + "/training-level?on=2023-06-30&productClass=bmac")
                        .slug())
                .isEqualTo("provider-unknown");
        assertThat(other.get(PROVIDERS).body()).doesNotContain(provider.substring(PROVIDERS.length() + 1));
        assertThat(admin.get(PROVIDERS + "/" + UUID.randomUUID()).slug()).isEqualTo("provider-unknown");
    }

    private String level(String provider, String day, String product) {
        return clinic.get(provider + "/training-level?on=" + day + "&productClass=" + product)
                .json()
                .path("trainingLevel")
                .asString();
    }
}
