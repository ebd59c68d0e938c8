package org.candorregistry.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Attacks what is shown, by other means than those that decide what is withheld. */
class SuppressionPropertyTest {

    private static final MinimumCell MINIMUM = new MinimumCell(5);

    /** Groups with parts {@code {a, b}, c}, few enough to try every table near the true one. */
    @Provide
    Arbitrary<Map<String, Breakdown>> smallTables() {
        return tables(
                3,
                3,
                row -> Breakdown.of(
                        "whole",
                        List.of(
                                Breakdown.of(
                                        "ab",
                                        List.of(Breakdown.cell("a", row.get(0)), Breakdown.cell("b", row.get(1)))),
                                Breakdown.cell("c", row.get(2)))));
    }

    @Provide
    Arbitrary<Map<String, Breakdown>> classTables() {
        return tables(
                6,
                10,
                row -> Breakdown.of(
                        "enrolled",
                        List.of(
                                Breakdown.of(
                                        "due",
                                        List.of(
                                                Breakdown.of(
                                                        "evaluated",
                                                        List.of(
                                                                Breakdown.of("failure", cells("f", row.subList(0, 3))),
                                                                Breakdown.of(
                                                                        "success", cells("s", row.subList(3, 5))))),
                                                Breakdown.cell("missed", row.get(5)),
                                                Breakdown.cell("no baseline", row.get(6)))),
                                Breakdown.cell("pending", row.get(7)),
                                Breakdown.cell("died", row.get(8)),
                                Breakdown.cell("withdrawn", row.get(9)))));
    }

    @Property(tries = 1000)
    void forEachSmallNumberThereIsAnotherTableThatAgreesWithAllThatIsShown(
            @ForAll("smallTables") Map<String, Breakdown> groups) {
        ReadTable read = new ReadTable(groups, MINIMUM);
        assertThat(read.derivableByTryingTablesNearby())
                .as("%s", groups)
                .isSubsetOf(
                        groups.size() == 1
                                ? Set.of()
                                : ReadTable.ofTotalsOnly(groups, MINIMUM).derivableByTryingTablesNearby());
    }

    @Property(tries = 500)
    void noSmallNumberFollowsFromTheSumsThatAreShown(@ForAll("classTables") Map<String, Breakdown> groups) {
        ReadTable read = new ReadTable(groups, MINIMUM);
        assertThat(read.derivableFromEquations()).as("%s", groups).isEmpty();
    }

    @Property(tries = 300)
    void everyNumberUnderTheMinimumIsWithheldAndWhatIsShownIsTrue(
            @ForAll("classTables") Map<String, Breakdown> groups) {
        for (ReadTable.Figure figure : new ReadTable(groups, MINIMUM).figures()) {
            assertThat(figure.people() < 5 && !figure.withheld()).isFalse();
        }
    }

    private static Arbitrary<Map<String, Breakdown>> tables(
            int groups, int cells, Function<List<Long>, Breakdown> shape) {
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(3, Arbitraries.longs().between(1, 4)),
                Tuple.of(5, Arbitraries.longs().between(5, 14)));
        return count.list().ofSize(cells).list().ofMinSize(1).ofMaxSize(groups).map(rows -> {
            Map<String, Breakdown> table = new TreeMap<>();
            rows.forEach(row -> table.put("group " + table.size(), shape.apply(row)));
            return table;
        });
    }

    private static List<Breakdown> cells(String name, List<Long> counts) {
        List<Breakdown> cells = new ArrayList<>();
        counts.forEach(count -> cells.add(Breakdown.cell(name + cells.size(), count)));
        return cells;
    }
}
