package org.candorregistry.core.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.product.Donor;
import org.candorregistry.core.product.Processing;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.Source;
import org.candorregistry.core.treatment.BaselineScore;
import org.candorregistry.core.treatment.Delivery;
import org.candorregistry.core.treatment.Indication;
import org.candorregistry.core.treatment.NewGoal;
import org.candorregistry.core.treatment.Recipient;
import tools.jackson.databind.JsonNode;

/**
 * The codes and measures that a mapping writes itself: a wrong one is told of the mapping, once, and not of each row. It
 * is no rule: what comes of a row is judged like anything else.
 */
final class WrittenCodes {

    private static final Map<Class<?>, Map<String, ListName>> CODED = Map.of(
            SubjectForm.class, Map.of("sex", ListName.SEX),
            FollowUpForm.EventForm.class,
                    Map.of(
                            "kind", ListName.CLINICAL_EVENT_KIND,
                            "term", ListName.ADVERSE_EVENT,
                            "relatedness", ListName.EVENT_RELATEDNESS,
                            "outcome", ListName.EVENT_OUTCOME,
                            "cause", ListName.CAUSE_OF_DEATH),
            NewGoal.class, Map.of("domain", ListName.GOAL_DOMAIN),
            Indication.class,
                    Map.of(
                            "condition", ListName.CONDITION,
                            "severity", ListName.SEVERITY_GRADE,
                            "bodySite", ListName.BODY_SITE,
                            "laterality", ListName.LATERALITY,
                            "diseaseStatus", ListName.DISEASE_STATUS,
                            "previousTreatments", ListName.PREVIOUS_TREATMENT),
            Recipient.class, Map.of("comorbidities", ListName.COMORBIDITY, "medications", ListName.MEDICATION_CLASS),
            Delivery.class, Map.of("route", ListName.DELIVERY_ROUTE, "imageGuidance", ListName.IMAGE_GUIDANCE),
            ProductDescription.class, Map.of("productClass", ListName.PRODUCT_CLASS),
            Source.class, Map.of("cellSource", ListName.CELL_SOURCE),
            Donor.class, Map.of("relation", ListName.DONOR_RELATION, "hlaMatch", ListName.HLA_MATCH),
            Processing.class, Map.of("method", ListName.PREPARATION_METHOD));

    private static final List<Class<?>> OF_A_MEASURE = List.of(NewGoal.class, BaselineScore.class, NewScore.class);

    private final List<CodeUse> codes = new ArrayList<>();
    private final Map<String, String> measures = new LinkedHashMap<>();

    List<CodeUse> codes() {
        return List.copyOf(codes);
    }

    /** By place in the mapping. */
    Map<String, String> measures() {
        return Map.copyOf(measures);
    }

    void add(Class<?> type, String component, JsonNode node, String pointer) {
        ListName list = CODED.getOrDefault(type, Map.of()).get(component);
        boolean measure = component.equals("measure") && OF_A_MEASURE.contains(type);
        if (list == null && !measure) {
            return;
        }
        Map<String, String> found = new LinkedHashMap<>();
        collect(node, pointer, found);
        found.forEach((place, code) -> {
            if (list == null) {
                measures.put(place, code);
            } else {
                codes.add(new CodeUse(place, list, code));
            }
        });
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> found) {
        if (node.isString()) {
            found.put(pointer, node.stringValue());
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                collect(node.get(place), pointer + "/" + place, found);
            }
        } else if (node.isObject()) {
            for (String field : List.of("value", "first", "otherwise", "ifMissing")) {
                collect(node.path(field), pointer + "/" + field, found);
            }
            node.path("values")
                    .properties()
                    .forEach(entry ->
                            collect(entry.getValue(), pointer + "/values/" + JsonPlace.step(entry.getKey()), found));
        }
    }
}
