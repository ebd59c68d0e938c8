package org.candorregistry.core.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table as an attacker reads it, who also asked the same question without a split. Every figure is the sum of some of the
 * finest cells; the attacker knows which, the minimum, the figures shown, and of each withheld one whether it was too small
 * or protects another.
 */
final class ReadTable {

    private static final String TOTAL = "total ";
    private static final long PRIME = 2_147_483_647;

    private final MinimumCell minimum;
    private final int cellsPerGroup;
    private final int groups;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * One number of the table.
     *
     * @param cells the finest cells that it counts
     */
    record Figure(String name, long people, boolean withheld, List<Integer> cells) {}

    ReadTable(Map<String, Breakdown> breakdowns, MinimumCell minimum) {
        this(breakdowns, minimum, false);
    }

    private ReadTable(Map<String, Breakdown> breakdowns, MinimumCell minimum, boolean totalsOnly) {
        this(
                breakdowns,
                SuppressedTable.of(breakdowns, minimum),
                SuppressedTable.of(Map.of("all", sum(breakdowns)), minimum),
                minimum);
        if (totalsOnly) {
            figures.replaceAll(figure -> figure.name.startsWith(TOTAL)
                    ? figure
                    : new Figure(figure.name, figure.people, true, figure.cells));
        }
    }

    /** @param withoutSplit the one group of the same question without a split */
    ReadTable(
            Map<String, Breakdown> breakdowns,
            SuppressedTable table,
            SuppressedTable withoutSplit,
            MinimumCell minimum) {
        this.minimum = minimum;
        this.groups = breakdowns.size();
        Breakdown sum = sum(breakdowns);
        this.cellsPerGroup = leaves(sum);
        List<String> names = List.copyOf(breakdowns.keySet());
        breakdowns.forEach(
                (name, breakdown) -> read(breakdown, 0, name + " ", table.group(name), List.of(names.indexOf(name))));
        read(
                sum,
                0,
                TOTAL,
                withoutSplit.total(),
                IntStream.range(0, groups).boxed().toList());
    }

    private static Breakdown sum(Map<String, Breakdown> breakdowns) {
        return breakdowns.values().stream().reduce(Breakdown::plus).orElseThrow();
    }

    /**
     * Something else tells these figures of a group, or of the total where it is null.
     *
     * @return those about people that the table withholds
     */
    Set<String> tell(@Nullable String group, Set<String> names) {
        String of = group == null ? TOTAL : group + " ";
        Set<String> withheld = new TreeSet<>();
        figures.replaceAll(figure -> {
            if (!figure.name.startsWith(of) || !names.contains(figure.name.substring(of.length()))) {
                return figure;
            }
            if (figure.withheld && figure.people > 0) {
                withheld.add(figure.name);
            }
            return new Figure(figure.name, figure.people, false, figure.cells);
        });
        return withheld;
    }

    /** What is left to the attacker where everything of every group is withheld: nothing here can prevent that. */
    static ReadTable ofTotalsOnly(Map<String, Breakdown> breakdowns, MinimumCell minimum) {
        return new ReadTable(breakdowns, minimum, true);
    }

    List<Figure> figures() {
        return figures;
    }

    /** Changes each finest cell by -1, 0 or 1 in every combination and keeps the tables that the attacker must allow. */
    Set<String> derivableByTryingTablesNearby() {
        Set<String> open = sensitive();
        tryTables(new int[groups * cellsPerGroup], 0, open);
        return open;
    }

    /** Eliminates: a figure is determined if it is a combination of the figures shown. */
    Set<String> derivableFromEquations() {
        List<long[]> basis = new ArrayList<>();
        for (Figure figure : figures) {
            long[] rest = reduce(figure, basis);
            if (!figure.withheld && pivot(rest) >= 0) {
                basis.add(rest);
            }
        }
        Set<String> determined = new TreeSet<>();
        Set<String> sensitive = sensitive();
        for (Figure figure : figures) {
            if (sensitive.contains(figure.name) && pivot(reduce(figure, basis)) < 0) {
                determined.add(figure.name);
            }
        }
        return determined;
    }

    private Set<String> sensitive() {
        Set<String> names = new TreeSet<>();
        figures.stream()
                .filter(figure -> figure.people > 0 && minimum.withholds(figure.people))
                .forEach(figure -> names.add(figure.name));
        return names;
    }

    private void tryTables(int[] change, int cell, Set<String> open) {
        if (open.isEmpty()) {
            return;
        }
        if (cell < change.length) {
            for (int delta = -1; delta <= 1; delta++) {
                change[cell] = delta;
                tryTables(change, cell + 1, open);
            }
        } else if (figures.stream().allMatch(figure -> allowed(figure, changeOf(figure, change)))) {
            figures.stream()
                    .filter(figure -> changeOf(figure, change) != 0)
                    .forEach(figure -> open.remove(figure.name));
        }
    }

    private boolean allowed(Figure figure, long change) {
        long changed = figure.people + change;
        boolean labelledAlike = minimum.withholds(changed) == minimum.withholds(figure.people);
        return figure.withheld ? changed >= 0 && labelledAlike : change == 0;
    }

    private static long changeOf(Figure figure, int[] change) {
        return figure.cells.stream().mapToInt(cell -> change[cell]).sum();
    }

    /** Adds the figures of one breakdown, its first leaf being {@code leaf}; returns the leaf after its last. */
    private int read(
            Breakdown number, int leaf, String name, Map<String, Disclosure<Long>> disclosures, List<Integer> of) {
        int end = number.parts().isEmpty() ? leaf + 1 : leaf;
        for (Breakdown part : number.parts()) {
            end = read(part, end, name, disclosures, of);
        }
        List<Integer> cells = new ArrayList<>();
        for (int group : of) {
            IntStream.range(leaf, end).forEach(i -> cells.add(group * cellsPerGroup + i));
        }
        boolean withheld =
                Objects.requireNonNull(disclosures.get(number.name())).isWithheld();
        figures.add(new Figure(name + number.name(), number.people(), withheld, cells));
        return end;
    }

    private static int leaves(Breakdown number) {
        return Math.max(1, number.parts().stream().mapToInt(ReadTable::leaves).sum());
    }

    /** The figure's row less multiples of the rows of {@code basis}, modulo a prime, scaled to start with 1. */
    private long[] reduce(Figure figure, List<long[]> basis) {
        long[] rest = new long[groups * cellsPerGroup];
        figure.cells.forEach(cell -> rest[cell] = 1);
        for (long[] known : basis) {
            long factor = rest[pivot(known)];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = Math.floorMod(rest[i] - factor * known[i], PRIME);
            }
        }
        int start = pivot(rest);
        if (start >= 0) {
            BigInteger first = BigInteger.valueOf(rest[start]);
            long inverse = first.modInverse(BigInteger.valueOf(PRIME)).longValueExact();
            for (int i = 0; i < rest.length; i++) {
                rest[i] = rest[i] * inverse % PRIME;
            }
        }
        return rest;
    }

    private static int pivot(long[] row) {
        return IntStream.range(0, row.length)
                .filter(i -> row[i] != 0)
                .findFirst()
                .orElse(-1);
    }
}
