package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/** What criteria must be, so that somebody can fulfil them: values that there are, not too many, none against another. */
final class CriterionRules {

    private final Violations violations;
    private final List<CodeUse> codes = new ArrayList<>();
    private final Map<Factor, Set<String>> possible = new EnumMap<>(Factor.class);
    private int values;

    CriterionRules(Violations violations) {
        this.violations = violations;
    }

    /** Codes of lists that were met, to be looked up together. */
    List<CodeUse> codes() {
        return codes;
    }

    /** One value of a factor, which all must have. */
    void narrowed(String pointer, Factor factor, String value) {
        value(pointer, factor, value);
        mustBe(pointer, factor, List.of(value));
    }

    /** A criterion that all must fulfil. */
    void where(String pointer, Criterion criterion) {
        check(pointer, criterion, 1);
        required(pointer, criterion);
        if (values > Criterion.MOST_VALUES) {
            violations.add(
                    pointer,
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "At most " + Criterion.MOST_VALUES + " values, all criteria together.");
        }
    }

    private void check(String pointer, Criterion criterion, int depth) {
        if (depth > Criterion.DEEPEST) {
            violations.add(
                    pointer,
                    InputFailure.VALUE_OUT_OF_RANGE,
                    "Criteria lie within each other at most " + Criterion.DEEPEST + " deep.");
            return;
        }
        if (!isOneKind(criterion)) {
            violations.add(pointer, InputFailure.VALUE_REQUIRED, "Exactly one of factor with in, and, or, not.");
            return;
        }
        if (criterion.factor() != null && criterion.in() != null) {
            List<String> in = criterion.in();
            between(pointer + "/in", in.size(), 1);
            for (int i = 0; i < in.size(); i++) {
                value(pointer + "/in/" + i, criterion.factor(), in.get(i));
            }
        }
        each(pointer + "/and", criterion.and(), depth);
        each(pointer + "/or", criterion.or(), depth);
        if (criterion.not() != null) {
            check(pointer + "/not", criterion.not(), depth + 1);
        }
    }

    private void each(String pointer, @Nullable List<Criterion> parts, int depth) {
        if (parts == null) {
            return;
        }
        between(pointer, parts.size(), 2);
        for (int i = 0; i < parts.size(); i++) {
            check(pointer + "/" + i, parts.get(i), depth + 1);
        }
    }

    private void between(String pointer, int size, int least) {
        if (size < least || size > Criterion.MOST_VALUES) {
            violations.add(
                    pointer, InputFailure.VALUE_OUT_OF_RANGE, "From " + least + " to " + Criterion.MOST_VALUES + ".");
        }
    }

    private static boolean isOneKind(Criterion criterion) {
        int kinds = (criterion.factor() == null ? 0 : 1)
                + (criterion.and() == null ? 0 : 1)
                + (criterion.or() == null ? 0 : 1)
                + (criterion.not() == null ? 0 : 1);
        return kinds == 1 && (criterion.factor() == null) == (criterion.in() == null);
    }

    private void value(String pointer, Factor factor, String value) {
        values++;
        ListName list = factor.list();
        if (list != null) {
            codes.add(new CodeUse(pointer, list, value));
        } else {
            FactorValues.wrong(factor, value).ifPresent(why -> violations.add(pointer, InputFailure.CODE_UNKNOWN, why));
        }
    }

    private void required(String pointer, Criterion criterion) {
        if (criterion.factor() != null && criterion.in() != null) {
            mustBe(pointer, criterion.factor(), criterion.in());
        } else if (criterion.and() != null) {
            for (int i = 0; i < criterion.and().size(); i++) {
                required(pointer + "/and/" + i, criterion.and().get(i));
            }
        }
    }

    /** Nobody has two values of a factor. */
    private void mustBe(String pointer, Factor factor, List<String> values) {
        Set<String> left = possible.computeIfAbsent(factor, none -> new TreeSet<>(values));
        Set<String> before = new HashSet<>(left);
        left.retainAll(values);
        if (left.isEmpty() && !before.isEmpty()) {
            violations.add(
                    pointer,
                    ComparisonFailure.COHORT_CONTRADICTORY,
                    "Nobody can have this and what is asked of " + factor.jsonName() + " elsewhere.");
        }
    }
}
