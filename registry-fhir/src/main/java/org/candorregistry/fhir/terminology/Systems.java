package org.candorregistry.fhir.terminology;

import java.util.UUID;
import org.candorregistry.core.codelist.ListName;

/** URIs of code systems and identifier systems. */
public final class Systems {

    /** Everything the registry defines lies under this address. */
    public static final String REGISTRY = "https://candorregistry.org/fhir/";

    /** Slugs of failures, the same as in the problem details of REST. */
    public static final String FAILURE = local("failure");

    /** Ids of measures: what a score or a time to an event is a score or time of. */
    public static final String MEASURE = local("measure");

    /** Ids of measures, each standing for the improvement in it since baseline, positive where better. */
    public static final String MEASURE_IMPROVEMENT = local("measure-improvement");

    /** What became of a goal. */
    public static final String GOAL_CLASS = local("goal-class");

    /** How far evidence supports a therapy for a goal. */
    public static final String EVIDENCE_TIER = local("evidence-tier");

    /** What was measured of a product. */
    public static final String PRODUCT_MEASUREMENT = local("product-measurement");

    /** Ids of clinics. */
    public static final String CLINIC = REGISTRY + "sid/clinic";

    /** Kinds of numbers that each clinic gives; see {@link #numbersOf}. */
    public static final String PSEUDONYM = "pseudonym";

    public static final String MEDICAL_RECORD_NUMBER = "medical-record-number";
    public static final String REGISTRATION_NUMBER = "registration-number";
    public static final String DONATION = "donation";
    public static final String TREATMENT_NUMBER = "treatment";

    public static final String LOINC = "http://loinc.org";
    public static final String UCUM = "http://unitsofmeasure.org";

    private Systems() {}

    /** A code list of the registry as a code system: {@code cell_source} as {@code …/CodeSystem/cell-source}. */
    public static String of(ListName list) {
        return local(list.id().replace('_', '-'));
    }

    /**
     * A clinic's own numbers of a kind. Each clinic numbers for itself, so each has a system of its own.
     *
     * @param kind such as {@link #PSEUDONYM}
     */
    public static String numbersOf(UUID clinic, String kind) {
        return REGISTRY + "sid/clinic/" + clinic + "/" + kind;
    }

    private static String local(String name) {
        return REGISTRY + "CodeSystem/" + name;
    }
}
