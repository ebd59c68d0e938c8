package org.candorregistry.core.product;

import static org.candorregistry.core.element.Element.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.element.Elements;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** The steps of processing: each by itself, and what they must tell together. */
final class StepRules {

    private static final int MOST = 30;

    /** Ultracentrifuges, which make vesicles, reach 200 000 times gravity. */
    private static final Elements<ProcessingStep> STEP = new Elements<>(List.of(List.of(
            element("F01", "method", ProcessingStep::method)
                    .coded(ListName.PREPARATION_METHOD)
                    .indispensable(),
            element("F03", "force", ProcessingStep::force).between("1", "200000", "{g}"),
            element("F04", "minutes", ProcessingStep::minutes).between("0.1", "525600", "min"),
            element("F05", "enzyme", ProcessingStep::enzyme).text(200),
            element("F05", "enzymeConcentration", ProcessingStep::enzymeConcentration)
                    .between("0.0001", "10", "%"),
            element("F05", "temperature", ProcessingStep::temperature).between("-196", "60", "Cel"),
            element("F06", "medium", ProcessingStep::medium).text(500))));

    private StepRules() {}

    static void check(List<ProcessingStep> steps, Violations violations) {
        if (steps.size() > MOST) {
            violations.add("/processing/steps", InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " steps.");
            return;
        }
        for (int place = 0; place < steps.size(); place++) {
            Violations found = new Violations();
            STEP.check(steps.get(place), Map.of(), found);
            violations.addUnder("/processing/steps/" + place, found.all());
        }
    }

    static List<CodeUse> codes(List<ProcessingStep> steps) {
        List<CodeUse> uses = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            for (CodeUse use : STEP.codes(steps.get(place))) {
                uses.add(new CodeUse("/processing/steps/" + place + use.pointer(), use.list(), use.code()));
            }
        }
        return uses;
    }

    /** The steps if as many tell their force as the method has spins; else null. */
    static @Nullable Object spinForces(DescribedProduct described) {
        List<ProcessingStep> told =
                steps(described).stream().filter(step -> step.force() != null).toList();
        return enough(told, described);
    }

    /** The steps if as many spins tell their duration as the method has; else null. */
    static @Nullable Object spinMinutes(DescribedProduct described) {
        List<ProcessingStep> told = steps(described).stream()
                .filter(step -> step.force() != null && step.minutes() != null)
                .toList();
        return enough(told, described);
    }

    /** The steps if one tells enzyme, concentration, time and temperature; else null. */
    static @Nullable Object digestion(DescribedProduct described) {
        List<ProcessingStep> told = steps(described).stream()
                .filter(step -> step.enzyme() != null
                        && step.enzymeConcentration() != null
                        && step.minutes() != null
                        && step.temperature() != null)
                .toList();
        return told.isEmpty() ? null : told;
    }

    /** The steps if one tells its medium; else null. */
    static @Nullable Object medium(DescribedProduct described) {
        List<ProcessingStep> told =
                steps(described).stream().filter(step -> step.medium() != null).toList();
        return told.isEmpty() ? null : told;
    }

    private static List<ProcessingStep> steps(DescribedProduct described) {
        return described.product().processing().steps();
    }

    private static @Nullable Object enough(List<ProcessingStep> told, DescribedProduct described) {
        return told.size() >= (described.isSpunTwice() ? 2 : 1) ? told : null;
    }
}
