package org.candorregistry.core.treatment;

import java.util.Set;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** Condition, grade, status, site, side and route must be of one story. */
final class IndicationRules {

    private static final Set<String> SIDES = Set.of("left", "right", "bilateral");
    private static final Set<String> PERFORMANCE_SCALES = Set.of("karnofsky", "lansky", "ecog");

    private IndicationRules() {}

    static void check(TreatmentDescription treatment, Fitting fitting, Violations violations) {
        Indication indication = treatment.indication();
        String condition = indication.condition();
        String site = indication.bodySite();
        if (site != null && !Fitting.allows(fitting.sitesOfCondition(), condition, site)) {
            add(
                    "bodySite",
                    TreatmentFailure.BODY_SITE_MISMATCH,
                    "The condition does not lie at this site.",
                    violations);
        }
        String severity = indication.severity();
        if (severity != null && !Fitting.names(fitting.gradesOfCondition(), condition, severity)) {
            add(
                    "severity",
                    TreatmentFailure.SEVERITY_MISMATCH,
                    "The condition is not graded on this scale; not-graded fits every condition.",
                    violations);
        }
        String status = indication.diseaseStatus();
        if (status != null && !Fitting.names(fitting.statusesOfCondition(), condition, status)) {
            add(
                    "diseaseStatus",
                    TreatmentFailure.DISEASE_STATUS_MISMATCH,
                    "This is not a status of the condition.",
                    violations);
        }
        checkSide(site, indication.laterality(), fitting, violations);
        checkRoute(treatment.delivery().route(), site, fitting, violations);
    }

    private static void checkSide(
            @Nullable String site, @Nullable String side, Fitting fitting, Violations violations) {
        if (site == null || side == null) {
            return;
        }
        boolean paired = fitting.pairedSites().contains(site);
        if (paired != SIDES.contains(side)) {
            add(
                    "laterality",
                    TreatmentFailure.LATERALITY_MISMATCH,
                    paired
                            ? "Of this site there are two: left, right or bilateral."
                            : "This site has no side: not-applicable.",
                    violations);
        }
    }

    private static void checkRoute(
            @Nullable String route, @Nullable String site, Fitting fitting, Violations violations) {
        if (route != null && site != null && !Fitting.allows(fitting.sitesOfRoute(), route, site)) {
            violations.add(
                    "/delivery/route", TreatmentFailure.ROUTE_MISMATCH, "This route does not lead to the body site.");
        }
    }

    /** Karnofsky and Lansky run from 0 to 100 by 10, ECOG from 0 to 5. */
    static void checkPerformance(Recipient recipient, Violations violations) {
        String scale = recipient.performanceScale();
        Integer status = recipient.performanceStatus();
        if (scale != null && !PERFORMANCE_SCALES.contains(scale)) {
            violations.add(
                    "/recipient/performanceScale", InputFailure.CODE_UNKNOWN, "One of karnofsky, lansky and ecog.");
        } else if ((scale == null) != (status == null)) {
            violations.add(
                    scale == null ? "/recipient/performanceScale" : "/recipient/performanceStatus",
                    InputFailure.VALUE_REQUIRED,
                    "A performance status needs its scale, and a scale its status.");
        } else if (scale != null && status != null && !isOnScale(scale, status)) {
            violations.add(
                    "/recipient/performanceStatus",
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "karnofsky and lansky run from 0 to 100 by 10, ecog from 0 to 5.");
        }
    }

    private static boolean isOnScale(String scale, int status) {
        return switch (scale) {
            case "karnofsky", "lansky" -> status >= 0 && status <= 100 && status % 10 == 0;
            case "ecog" -> status >= 0 && status <= 5;
            default -> false;
        };
    }

    private static void add(String name, FailureCode code, String detail, Violations violations) {
        violations.add("/indication/" + name, code, detail);
    }
}
