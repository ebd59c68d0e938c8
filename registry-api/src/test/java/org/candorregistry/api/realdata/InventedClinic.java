package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;

/** A clinic that says of itself that it is invented, taken in and loaded over REST with transplants that nobody had. */
final class InventedClinic {

    static final int PEOPLE = 30;

    private final RunningRegistry registry;

    private InventedClinic(RunningRegistry registry) {
        this.registry = registry;
    }

    /** Thirty who died one a day from day 100 on, at a clinic marked as synthetic. */
    static void load(RunningRegistry registry, String condition) {
        InventedClinic invented = new InventedClinic(registry);
        String clinic = Loading.id(registry.as(Identity.STEWARD)
                .post(
                        "/api/v1/clinics",
                        Body.of("name", "Invented clinic")
                                .with("country", "US")
                                .with("accreditations", List.of("none"))
                                .with("synthetic", true))
                .location());
        String provider = invented.client(clinic, "clinic-admin")
                .post("/api/v1/providers", Body.of("name", "Nobody").with("degree", "MD"))
                .location();
        new Loading(invented.client(clinic, "clinic-submitter"), provider)
                .load(
                        "Invented",
                        IntStream.range(0, PEOPLE)
                                .mapToObj(number -> patient(number, condition))
                                .toList());
    }

    private Rest client(String clinic, String scope) {
        Answer made = registry.as(Identity.STEWARD)
                .post("/api/v1/clients", Map.of("name", scope, "scopes", List.of(scope), "clinicId", clinic));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        return registry.with(registry.token(
                made.json().at("/client/clientId").asString(),
                made.json().path("clientSecret").asString()));
    }

    private static Patient patient(int number, String condition) {
        Day day = ChildrenMapping.DAY;
        String pseudonym = "INVENTED-" + number;
        Body subject = Body.of("pseudonym", pseudonym)
                .with("birthYear", 1994)
                .with("sex", "female")
                .with("consents", Patient.consents(day.at(0), "Invented"));
        Body product = Body.of("productClass", "hsct")
                .with("source", Body.of("cellSource", "pbsc"))
                .with("donor", Body.of("relation", "allogeneic-unrelated"))
                .with("processing", Body.of("method", "none-unmanipulated"))
                .absent("unknown", TransplantAbsent.OF_PRODUCT)
                .absent("unknown", "donor.age", "donor.hlaMatch", "processing.manipulation", "collection.mobilisation")
                .absent("unknown", "dose.cd34PerKg", "dose.cd3PerKg");
        Body treatment = Body.of("treatedOn", day.at(0))
                .with("indication", Body.of("condition", condition).with("bodySite", "systemic"))
                .with("delivery", Body.of("route", "iv"))
                .with("goals", List.of(Patient.eventGoal("survival", "os", 365)))
                .absent("unknown", TransplantAbsent.OF_TREATMENT)
                .absent("unknown", "recipient.age", "recipient.bodyMass", "recipient.cmvStatus")
                .absent("unknown", "conditioning.intensity", "indication.diseaseStatus", "indication.severity");
        int died = 100 + number;
        Body followUp = Body.of("observedOn", day.at(died))
                .with("reporter", "REGISTER")
                .with(
                        "events",
                        List.of(Body.of("kind", "death")
                                .with("occurredOn", day.at(died))
                                .with("cause", "unknown")));
        return new Patient(pseudonym, subject, product, treatment, followUp);
    }
}
