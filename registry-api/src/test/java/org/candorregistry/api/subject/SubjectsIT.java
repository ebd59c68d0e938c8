package org.candorregistry.api.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class SubjectsIT {

    private static final String SUBJECTS = "/api/v1/subjects";
    private static final String CONSENT = """
            {"purpose": "RESEARCH", "documentVersion": "2.1", "givenOn": "2024-02-20", "evidence": "Binder 3"}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final Rest other = registry.as(Identity.OTHER_CLINIC);

    @Test
    void aSubjectIsEnteredReadFoundAndReplaced() {
        String pseudonym = pseudonym();
        Answer made = clinic.post(SUBJECTS, subject(pseudonym));
        assertThat(made.status()).isEqualTo(201);

        Answer read = clinic.get(made.location());
        assertThat(read.json().path("birthYear").asInt()).isEqualTo(1961);
        assertThat(clinic.get(SUBJECTS + "?pseudonym=" + pseudonym)
                        .json()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(read.json().path("id").asString());

        Answer replaced = clinic.put(made.location(), subject(pseudonym).replace("female", "other"), read.etag());
        assertThat(replaced.etag()).isEqualTo("\"2\"");
        assertThat(replaced.json().path("sex").asString()).isEqualTo("other");
        assertThat(clinic.post(SUBJECTS, subject(pseudonym)).slug()).isEqualTo("pseudonym-taken");
    }

    @Test
    void consentAndIdentityMayComeWithTheSubject() {
        String subject = entered("Quistgaard", "ZQ 884-271");

        assertThat(clinic.get(subject + "/consents")
                        .json()
                        .at("/items/0/purpose")
                        .asString())
                .isEqualTo("RESEARCH");
        assertThat(clinic.get(subject + "/identity").json().path("familyName").asString())
                .isEqualTo("Quistgaard");
        assertThat(clinic.get(subject).body()).doesNotContain("Quistgaard");
        assertThat(search(clinic, "zq884271")).containsExactly(subject);
        assertThat(search(clinic, "zq88427")).isEmpty();
        assertThat(search(other, "zq884271")).isEmpty();
        assertThat(clinic.post(SUBJECTS + "/search", "{\"medicalRecordNumber\": \"" + "1".repeat(65) + "\"}")
                        .slug())
                .isEqualTo("value-malformed");
    }

    @Test
    void aConsentIsWithdrawn() {
        String subject = clinic.post(SUBJECTS, subject(pseudonym())).location();
        Answer given = clinic.post(subject + "/consents", CONSENT);
        assertThat(given.status()).isEqualTo(201);
        assertThat(clinic.post(subject + "/consents", CONSENT).slug()).isEqualTo("consent-holds-already");

        Answer withdrawn = clinic.put(
                given.location(),
                CONSENT.replace("\"evidence\"", "\"withdrawnOn\": \"2025-01-31\", \"evidence\""),
                given.etag());

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(clinic.get(given.location()).json().path("withdrawnOn").asString())
                .isEqualTo("2025-01-31");
    }

    @Test
    void anIdentityIsRecordedOnceAndThenReplaced() {
        String subject = clinic.post(SUBJECTS, subject(pseudonym())).location();
        assertThat(clinic.get(subject + "/identity").slug()).isEqualTo("identity-unknown");

        Answer made = clinic.post(subject + "/identity", "{\"familyName\": \"Featherstone\"}");
        assertThat(made.location()).isEqualTo(subject + "/identity");
        assertThat(clinic.post(subject + "/identity", "{\"familyName\": \"Featherstone\"}")
                        .slug())
                .isEqualTo("identity-recorded-already");
        assertThat(clinic.put(subject + "/identity", "{\"birthDate\": \"1962-01-01\"}", made.etag())
                        .slug())
                .isEqualTo("birth-date-contradicted");
        assertThat(clinic.put(subject + "/identity", "{\"birthDate\": \"1961-01-01\"}", made.etag())
                        .etag())
                .isEqualTo("\"2\"");
    }

    @Test
    void anotherClinicsSubjectIsNotFound() {
        String subject = entered("Holmqvist", "HH 100-200");
        String consent =
                clinic.get(subject + "/consents").json().at("/items/0/id").asString();

        for (Answer answer : List.of(
                other.get(subject),
                other.put(subject, subject(pseudonym()), "\"1\""),
                other.get(subject + "/consents"),
                other.get(subject + "/consents/" + consent),
                other.post(subject + "/consents", CONSENT),
                other.put(subject + "/consents/" + consent, CONSENT, "\"1\""),
                other.get(subject + "/identity"),
                other.post(subject + "/identity", "{\"familyName\": \"Holmqvist\"}"),
                other.put(subject + "/identity", "{\"familyName\": \"Holmqvist\"}", "\"1\""))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            assertThat(answer.slug()).as(answer.toString()).isEqualTo("subject-unknown");
        }
        for (Identity who : List.of(Identity.RESEARCHER, Identity.STEWARD, Identity.EHR)) {
            assertThat(registry.as(who).get(subject + "/identity").slug()).isEqualTo("access-denied");
        }
    }

    @Test
    void noIdentityThatCameInStandsReadableInTheDatabase() {
        String subject = entered("Wrzesniewska", "WW-771-993");
        clinic.put(subject + "/identity", """
                {"familyName": "Ballantrae", "givenName": "Thorvald", "medicalRecordNumber": "BT-661-882"}""", "\"1\"");
        clinic.post(SUBJECTS + "/search", "{\"medicalRecordNumber\": \"BT-661-882\"}");

        String all = String.join(
                "\n",
                registry.everything().sql("""
                SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
                 WHERE table_schema IN ('public', 'vault')
                """).query(String.class).list().stream()
                        .flatMap(relation -> registry
                                .everything()
                                .sql("SELECT row_of::text FROM " + relation + " AS row_of")
                                .query(String.class)
                                .list()
                                .stream())
                        .toList());
        assertThat(all).contains(subject.substring(SUBJECTS.length() + 1));
        for (String part :
                List.of("Wrzesniewska", "WW-771-993", "1961-07-04", "Ballantrae", "Thorvald", "BT-661-882")) {
            assertThat(all)
                    .doesNotContainIgnoringCase(part)
                    .doesNotContainIgnoringCase(HexFormat.of().formatHex(part.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatIsWrongIsNamedWithItsPlaceAndWithoutWhatWasSent() {
        Answer refused = clinic.post(SUBJECTS, """
                {"pseudonym": "Okonkwo-1", "birthYear": 1961, "sex": "f",
                 "consents": [{"purpose": "RESEARCH", "documentVersion": "1", "givenOn": "1950-01-01", "evidence": "x"}],
                 "identity": {"familyName": "Okonkwo", "birthDate": "1961-07-04", "medicalRecordNumber": "!"}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/pseudonym", "/sex", "/consents/0/givenOn", "/identity/medicalRecordNumber");
        assertThat(refused.body()).doesNotContain("Okonkwo");
    }

    private String entered(String familyName, String number) {
        Answer made = clinic.post(SUBJECTS, """
                {"pseudonym": "%s", "birthYear": 1961, "sex": "female", "consents": [%s],
                 "identity": {"familyName": "%s", "birthDate": "1961-07-04", "medicalRecordNumber": "%s"}}""".formatted(pseudonym(), CONSENT, familyName, number));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.location();
    }

    private static List<String> search(Rest caller, String number) {
        return caller
                .post(SUBJECTS + "/search", "{\"medicalRecordNumber\": \"" + number + "\"}")
                .json()
                .path("items")
                .findValuesAsString("id")
                .stream()
                .map(id -> SUBJECTS + "/" + id)
                .toList();
    }

    private static String subject(String pseudonym) {
        return "{\"pseudonym\": \"%s\", \"birthYear\": 1961, \"sex\": \"female\"}".formatted(pseudonym);
    }

    private static String pseudonym() {
        return "S-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
