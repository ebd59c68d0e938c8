package org.candorregistry.api.treatment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.json.ChangedJson;
import org.candorregistry.core.product.Described;
import org.candorregistry.core.treatment.Planned;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of products and treatments that are right, to be changed in one place at a time. Synthetic. */
public final class Sendable {

    private final ObjectNode body;

    private Sendable(ObjectNode body) {
        this.body = body;
    }

    /** A marrow concentrate of a new subject, born 1960, who consented. */
    public static Sendable product(RunningRegistry registry) {
        String subject = subject(registry.as(Identity.CLINIC));
        String provider = id(registry.as(Identity.CLINIC_ADMIN).post("/api/v1/providers", """
                {"name": "Dr Example", "degree": "MD"}"""));
        return new Sendable(ChangedJson.read("""
                {"subjectId": "%s", "productClass": "bmac",
                 "source": {"cellSource": "bmac", "donationIdentifier": "%s"},
                 "donor": {"relation": "autologous"},
                 "collection": {"site": "posterior-iliac-crest", "technique": "11 G needle, 10 mL syringe",
                                "collectedOn": "2026-02-02", "collectedAt": "09:00", "volume": 60,
                                "anticoagulant": "acd-a", "collectorId": "%s"},
                 "processing": {"method": "density-gradient", "device": "Example kit", "deviceLot": "L-17",
                                "steps": [{"method": "density-gradient", "force": 800, "minutes": 15}],
                                "storageState": "fresh", "manufacturingSite": "point-of-care"},
                 "characterization": {"viability": 95, "cfuF": 1200, "plateletsBlood": 220, "plateletsProduct": 900},
                 "dose": {"volume": 6, "nucleatedCells": 410}}""".formatted(subject, UUID.randomUUID(), provider)));
    }

    /** Treats people with {@link #treatment}, who consent to research. */
    public static void consented(RunningRegistry registry, int people) {
        Rest clinic = registry.as(Identity.CLINIC);
        for (int person = 0; person < people; person++) {
            Answer made = created(
                    clinic.post("/api/v1/treatments", treatment(registry).text()));
            created(clinic.post(
                    "/api/v1/subjects/" + made.json().path("subjectId").asString() + "/consents", """
                    {"purpose": "RESEARCH", "documentVersion": "1", "givenOn": "2026-01-02", "evidence": "form"}"""));
        }
    }

    private static Answer created(Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }

    /** Concentrate into the left knee, to improve pain, by whoever collected it. */
    public static Sendable treatment(RunningRegistry registry) {
        Sendable product = product(registry);
        String given = id(registry.as(Identity.CLINIC).post("/api/v1/cell-products", product.text()));
        return new Sendable(ChangedJson.read(
                """
                {"subjectId": %s, "productId": "%s", "providerId": %s,
                 "treatedOn": "2026-02-02", "treatedAt": "09:45",
                 "recipient": {"age": 65.4, "bmi": 27.1, "comorbidities": ["hypertension"], "medications": ["none"]},
                 "indication": {"condition": "knee-osteoarthritis", "severity": "kl-3", "bodySite": "knee",
                                "laterality": "left", "symptomDuration": 30, "previousTreatments": ["physiotherapy"]},
                 "delivery": {"route": "ia", "imageGuidance": "ultrasound", "vehicle": "none", "seriesNumber": 1,
                              "concomitantProcedures": ["none"], "immediateComplication": "none",
                              "afterCare": "weight-bearing-as-tolerated"},
                 "regulation": {"pathway": "361-hctp", "minimallyManipulated": true, "homologousUse": true,
                                "combinedWithArticle": false, "systemicEffect": "no"},
                 "goals": [{"domain": "pain", "measure": "koos-pain", "targetKind": "CHANGE", "targetValue": 20,
                            "horizonDays": 365}],
                 "baselineScores": [{"measure": "koos-pain", "value": 47.22, "observedOn": "2026-01-26"}]}""".formatted(product.at("/subjectId"), given, product.at("/collection/collectorId"))));
    }

    /** Mobilised blood of an unrelated donor, for a new subject, born 1960, who consented. */
    public static Sendable graft(RunningRegistry registry) {
        return described(Described.hsct(), registry);
    }

    /** Culture-expanded marrow cells of an unrelated donor, for the same. */
    public static Sendable cultured(RunningRegistry registry) {
        return described(Described.msc(), registry);
    }

    private static Sendable described(Described product, RunningRegistry registry) {
        Sendable own = product(registry);
        return new Sendable(product.json())
                .with("/subjectId", own.body.at("/subjectId"))
                .with("/source/donationIdentifier", UUID.randomUUID())
                .with("/collection/collector", null)
                .with("/collection/collectorId", own.body.at("/collection/collectorId"));
    }

    /** A graft for acute myeloid leukaemia, to engraft and to survive. */
    public static Sendable transplant(RunningRegistry registry) {
        Sendable graft = graft(registry);
        String given = id(registry.as(Identity.CLINIC).post("/api/v1/cell-products", graft.text()));
        return new Sendable(Planned.leukaemia().json())
                .with("/subjectId", graft.body.at("/subjectId"))
                .with("/productId", given)
                .with("/providerId", graft.body.at("/collection/collectorId"));
    }

    /** A new subject who consented to the registry. */
    public static String subject(Rest clinic) {
        return id(clinic.post("/api/v1/subjects", """
                {"pseudonym": "S-%s", "birthYear": 1960, "sex": "female",
                 "consents": [{"purpose": "REGISTRY", "documentVersion": "1", "givenOn": "2026-01-05",
                               "evidence": "Binder 3"}]}""".formatted(UUID.randomUUID())));
    }

    /** The same with another value; null takes the value away. */
    public Sendable with(String pointer, @Nullable Object value) {
        return new Sendable(ChangedJson.of(body, pointer, value));
    }

    /** Place and slug of everything that was refused. */
    public static List<Map.Entry<String, String>> violations(Answer answer) {
        return answer.json()
                .path("violations")
                .valueStream()
                .map(violation -> Map.entry(
                        violation.path("pointer").asString(),
                        violation.path("code").asString()))
                .toList();
    }

    /** A value of a test's table: a number where it is one, true, else a text. */
    public static @Nullable Object typed(@Nullable String value) {
        if (value == null || value.equals("true")) {
            return value == null ? null : Boolean.TRUE;
        }
        return value.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(value) : value;
    }

    public String text() {
        return body.toString();
    }

    private String at(String pointer) {
        return body.at(pointer).toString();
    }

    private static String id(Answer made) {
        return made.location().substring(made.location().lastIndexOf('/') + 1);
    }
}
