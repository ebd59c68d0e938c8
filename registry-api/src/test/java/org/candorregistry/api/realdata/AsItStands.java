package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.json.ChangedJson;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends patients of a file part by part, one place of the last part as the file has it and not as it is mapped. The parts
 * before it are sent as mapped, each patient under a new pseudonym.
 */
final class AsItStands {

    private final Rest clinic;
    private final String provider;

    AsItStands(RunningRegistry registry) {
        clinic = registry.as(Identity.CLINIC);
        provider = recorded(registry.as(Identity.CLINIC_ADMIN)
                .post(
                        "/api/v1/providers",
                        Body.of("name", "Not named in the file").with("degree", "MD")));
    }

    Answer subject(Patient patient, String pointer, Object raw) {
        return clinic.post("/api/v1/subjects", changed(unnamed(patient), pointer, raw));
    }

    Answer product(Patient patient, String pointer, Object raw) {
        String subject = recorded(clinic.post("/api/v1/subjects", unnamed(patient)));
        return clinic.post(
                "/api/v1/cell-products", changed(patient.product().with("subjectId", subject), pointer, raw));
    }

    Answer treatment(Patient patient, String pointer, Object raw) {
        return clinic.post("/api/v1/treatments", changed(readyToTreat(patient), pointer, raw));
    }

    Answer followUp(Patient patient, String pointer, Object raw) {
        String treatment =
                clinic.post("/api/v1/treatments", readyToTreat(patient)).location();
        return clinic.post(treatment + "/follow-ups", changed(patient.followUp(), pointer, raw));
    }

    private Body readyToTreat(Patient patient) {
        String subject = recorded(clinic.post("/api/v1/subjects", unnamed(patient)));
        String product =
                recorded(clinic.post("/api/v1/cell-products", patient.product().with("subjectId", subject)));
        return patient.treatment()
                .with("subjectId", subject)
                .with("productId", product)
                .with("providerId", provider);
    }

    private static Body unnamed(Patient patient) {
        return patient.subject().with("pseudonym", "RAW-" + UUID.randomUUID());
    }

    private static ObjectNode changed(Body body, String pointer, Object raw) {
        return ChangedJson.of(JsonMapper.shared().valueToTree(body), pointer, raw);
    }

    private static String recorded(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return Loading.id(answer.location());
    }
}
