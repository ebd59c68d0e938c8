package org.candorregistry.core.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.candorregistry.core.comparison.FactorsAnswer.FactorShares;
import org.candorregistry.core.comparison.FactorsAnswer.Groups;
import org.candorregistry.core.comparison.FactorsAnswer.ValueShares;
import org.candorregistry.core.statistics.StandardizedDifference;
import org.jspecify.annotations.Nullable;

/**
 * Who has which value of a factor in the groups best, typical and failure. The limits of best and typical are taken for further
 * thresholds, after the published ones, so that what may be told of them is told by the same rules.
 */
final class FactorTables {

    private static final String BEST = "best";
    private static final String FROM_P25 = "from-p25";
    private static final String ABOVE_P75 = "above-p75";

    /** Less than the smallest step of any measure. */
    private static final BigDecimal LEAST = new BigDecimal("0.000001");

    private FactorTables() {}

    static Groups groups(Cases cases) {
        Share failed = cases.failure().share();
        return new Groups(
                cases.best().p90() == null ? null : cases.best().p90().value(),
                cases.typical().p25(),
                cases.typical().p75(),
                failed == null ? null : Long.valueOf(failed.count()),
                cases.denominators().evaluated(),
                cases.denominators().missed());
    }

    /** The published thresholds, and those of the groups. */
    static List<ResponderThreshold> limits(List<ResponderThreshold> published, Groups groups) {
        List<ResponderThreshold> limits = new ArrayList<>(published);
        if (groups.p90() != null) {
            limits.add(limit(BEST, groups.p90()));
        }
        if (groups.p25() != null && groups.p75() != null) {
            limits.add(limit(FROM_P25, groups.p25()));
            limits.add(limit(ABOVE_P75, groups.p75().add(LEAST)));
        }
        return limits;
    }

    private static ResponderThreshold limit(String id, BigDecimal value) {
        return new ResponderThreshold(id, "LIMIT", value, "", "", true);
    }

    /**
     * One factor.
     *
     * @param whole the cohort without a split
     * @param split by this factor, with the limits among the thresholds
     */
    static FactorShares of(Factor factor, Cases whole, List<ComparisonAnswer.Group> split) {
        List<ValueShares> values = split.stream()
                .map(group -> {
                    Cases cases = group.cases();
                    Long from = reached(cases, FROM_P25);
                    Long above = reached(cases, ABOVE_P75);
                    Share failed = cases.failure().share();
                    return new ValueShares(
                            group.name(),
                            reached(cases, BEST),
                            from == null || above == null ? null : Long.valueOf(from - above),
                            failed == null ? null : Long.valueOf(failed.count()),
                            cases.denominators().evaluated(),
                            cases.denominators().missed());
                })
                .toList();
        Share failed = whole.failure().share();
        return new FactorShares(
                factor.jsonName(),
                apart(
                        values,
                        ValueShares::best,
                        whole.best().group(),
                        ValueShares::failed,
                        failed == null ? null : Long.valueOf(failed.count())),
                apart(
                        values,
                        ValueShares::evaluated,
                        whole.denominators().evaluated(),
                        ValueShares::missed,
                        whole.denominators().missed()),
                values);
    }

    private static @Nullable Long reached(Cases cases, String limit) {
        return cases.responders().stream()
                .filter(responder -> responder.threshold().equals(limit))
                .findFirst()
                .map(Cases.Responders::share)
                .map(Share::count)
                .orElse(null);
    }

    /** Of values both of whose numbers are told; all others are one, which follows from the whole. */
    private static @Nullable Double apart(
            List<ValueShares> values,
            Function<ValueShares, @Nullable Long> ofOne,
            @Nullable Long allOfOne,
            Function<ValueShares, @Nullable Long> ofOther,
            @Nullable Long allOfOther) {
        if (allOfOne == null || allOfOther == null) {
            return null;
        }
        List<Long> one = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        for (ValueShares value : values) {
            Long here = ofOne.apply(value);
            Long there = ofOther.apply(value);
            if (here != null && there != null) {
                one.add(here);
                other.add(there);
            }
        }
        if (one.isEmpty()) {
            return null;
        }
        long restOfOne = allOfOne - one.stream().mapToLong(Long::longValue).sum();
        long restOfOther =
                allOfOther - other.stream().mapToLong(Long::longValue).sum();
        if (restOfOne > 0 || restOfOther > 0) {
            one.add(restOfOne);
            other.add(restOfOther);
        }
        OptionalDouble apart = StandardizedDifference.of(one, other);
        return apart.isPresent() ? Double.valueOf(apart.getAsDouble()) : null;
    }
}
