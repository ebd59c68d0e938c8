package org.candorregistry.fhir.terminology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.StringType;

/** Why required elements have no answer. Missing is never shown as a value. */
public final class AbsentElements {

    /** FHIR's own reasons; the registry uses six of them. */
    public static final String REASONS = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

    private AbsentElements() {}

    /** One extension for each absent element. */
    public static List<Extension> of(Map<String, String> absent) {
        return of(absent, Set.of());
    }

    /**
     * One extension for each absent element.
     *
     * @param absent reason by element name
     * @param shownElsewhere elements whose absence another resource tells
     */
    public static List<Extension> of(Map<String, String> absent, Set<String> shownElsewhere) {
        return new TreeMap<>(absent)
                .entrySet().stream()
                        .filter(element -> !shownElsewhere.contains(element.getKey()))
                        .map(element -> Extensions.of(
                                "absent-element",
                                Extensions.part("element", new StringType(element.getKey())),
                                Extensions.part("reason", new CodeType(element.getValue()))))
                        .toList();
    }
}
