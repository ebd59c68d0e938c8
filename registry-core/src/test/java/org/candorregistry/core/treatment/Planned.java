package org.candorregistry.core.treatment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.json.ChangedJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Complete treatments as JSON, to be changed in one place at a time. Synthetic. */
public final class Planned {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String KNEE = """
            {"description": {
                "subject": "018f0000-0000-7000-8000-000000000010",
                "product": "018f0000-0000-7000-8000-000000000011",
                "provider": "018f0000-0000-7000-8000-000000000012",
                "treatedOn": "2026-02-02", "treatedAt": "09:45",
                "recipient": {"age": 65.4, "bmi": 27.1, "comorbidities": ["hypertension"], "medications": ["none"]},
                "indication": {"condition": "knee-osteoarthritis", "severity": "kl-3", "bodySite": "knee",
                               "laterality": "left", "symptomDuration": 30,
                               "previousTreatments": ["physiotherapy", "injection-corticosteroid"]},
                "delivery": {"route": "ia", "imageGuidance": "ultrasound", "vehicle": "none", "seriesNumber": 1,
                             "concomitantProcedures": ["none"], "immediateComplication": "none",
                             "afterCare": "weight-bearing-as-tolerated"},
                "conditioning": {},
                "regulation": {"pathway": "361-hctp", "minimallyManipulated": true, "homologousUse": true,
                               "combinedWithArticle": false, "systemicEffect": "no"},
                "absent": {}},
             "goals": [{"domain": "pain", "measure": "koos-pain", "targetKind": "CHANGE", "targetValue": 20,
                        "horizonDays": 365}],
             "baselineScores": [{"measure": "koos-pain", "value": 47.22, "observedOn": "2026-01-26", "answers": {},
                                 "missing": {}}],
             "baselineQuestionnaires": []}
            """;

    private static final String LEUKAEMIA = """
            {"description": {
                "subject": "018f0000-0000-7000-8000-000000000010",
                "product": "018f0000-0000-7000-8000-000000000011",
                "provider": "018f0000-0000-7000-8000-000000000012",
                "treatedOn": "2026-02-02",
                "recipient": {"age": 65.4, "bodyMass": 71.5, "comorbidities": ["none"], "medications": ["none"],
                              "performanceScale": "karnofsky", "performanceStatus": 90, "cmvStatus": "non-reactive"},
                "indication": {"condition": "aml", "diseaseStatus": "cr1-high-risk", "bodySite": "systemic",
                               "laterality": "not-applicable", "symptomDuration": 4,
                               "previousTreatments": ["chemotherapy"]},
                "delivery": {"route": "iv", "vehicle": "none", "seriesNumber": 1, "concomitantProcedures": ["none"],
                             "hoursFromCollection": 26, "immediateComplication": "none"},
                "conditioning": {"intensity": "mac", "drugs": ["busulfan", "cyclophosphamide"],
                                 "gvhdProphylaxis": ["cyclosporine", "methotrexate"]},
                "regulation": {"pathway": "361-hctp", "minimallyManipulated": true, "homologousUse": true,
                               "combinedWithArticle": false, "systemicEffect": "yes-other"},
                "absent": {}},
             "goals": [{"domain": "survival", "measure": "os", "targetKind": "EVENT", "horizonDays": 365},
                       {"domain": "engraftment", "measure": "anc-engraftment", "targetKind": "EVENT",
                        "horizonDays": 28}],
             "baselineScores": [],
             "baselineQuestionnaires": []}
            """;

    private final ObjectNode body;

    private Planned(ObjectNode body) {
        this.body = body;
    }

    /** A marrow concentrate into the left knee, to improve pain. */
    public static Planned knee() {
        return new Planned(ChangedJson.read(KNEE));
    }

    /** An unrelated graft for acute myeloid leukaemia. */
    public static Planned leukaemia() {
        return new Planned(ChangedJson.read(LEUKAEMIA));
    }

    /** The same with another value; null takes the value away. */
    public Planned with(String pointer, @Nullable Object value) {
        return new Planned(ChangedJson.of(body, pointer, value));
    }

    /** The same without a value, and with the reason why there is none. */
    public Planned without(String pointer, String reason) {
        Map<String, String> absent = new HashMap<>(command().description().absent());
        absent.put(pointer.substring(1).replace('/', '.'), reason);
        return with("/description" + pointer, null).with("/description/absent", absent);
    }

    public Planned of(UUID subject, UUID product, UUID provider) {
        return with("/description/subject", subject)
                .with("/description/product", product)
                .with("/description/provider", provider);
    }

    /** The body as REST takes it, without subject, product and provider. */
    public ObjectNode json() {
        ObjectNode json =
                ((ObjectNode) body.path("description")).deepCopy().without(List.of("subject", "product", "provider"));
        json.set("goals", body.path("goals"));
        json.set("baselineScores", body.path("baselineScores"));
        return json;
    }

    public RecordTreatment command() {
        return JSON.treeToValue(body, RecordTreatment.class);
    }
}
