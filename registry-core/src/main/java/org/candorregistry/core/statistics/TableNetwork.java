package org.candorregistry.core.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of groups as a {@link SuppressionNetwork}. People flow from the outside into the whole of their group, down to
 * its finest parts, over to the same parts of the total, up to the whole of the total and out again. A single group is
 * its own total, and its finest parts flow out.
 *
 * <p>The totals over several groups are what the same question without a split shows; here they are kept as they are there.
 */
final class TableNetwork {

    /** The total's name in {@link #protectingWholes}; no group is called so. */
    private static final String ALL_GROUPS = "";

    private static final int OUTSIDE = 0;

    private final SuppressionNetwork network;
    private final Map<String, Map<String, NetworkEdge>> groups = new LinkedHashMap<>();
    private final Map<String, NetworkEdge> total = new LinkedHashMap<>();
    private final Map<String, Integer> partNodes = new HashMap<>();
    private final String whole;

    private TableNetwork(Map<String, Breakdown> breakdowns, Map<String, Disclosure<Long>> totals, MinimumCell minimum) {
        network = new SuppressionNetwork(minimum);
        network.addNode();
        Breakdown sum = breakdowns.values().stream()
                .reduce(Breakdown::plus)
                .orElseThrow(() -> new IllegalArgumentException("A table has at least one group."));
        if (Set.copyOf(sum.names()).size() < sum.names().size() || breakdowns.containsKey(ALL_GROUPS)) {
            throw new IllegalArgumentException("Groups and numbers have names of their own.");
        }
        whole = sum.name();
        if (breakdowns.size() > 1) {
            addTotal(sum, OUTSIDE);
            total.forEach((name, edge) -> edge.keepAs(totals.getOrDefault(name, Disclosure.absent())));
        }
        breakdowns.forEach((group, breakdown) -> {
            Map<String, NetworkEdge> numbers = new LinkedHashMap<>();
            addGroup(breakdown, OUTSIDE, numbers);
            groups.put(group, numbers);
        });
        if (breakdowns.size() == 1) {
            groups.values().forEach(total::putAll);
        }
    }

    /**
     * A protected table.
     *
     * @param totals over several groups by name, as the same question without a split shows them
     * @param withheldWholes groups whose whole must be withheld, as {@link #protectingWholes} names them
     */
    static TableNetwork protect(
            Map<String, Breakdown> groups,
            Map<String, Disclosure<Long>> totals,
            MinimumCell minimum,
            Set<String> withheldWholes) {
        TableNetwork table = new TableNetwork(groups, totals, minimum);
        table.wholes().forEach((group, edge) -> {
            if (withheldWholes.contains(group)) {
                edge.withholdForGood();
            }
        });
        table.network.protect();
        return table;
    }

    Map<String, Map<String, NetworkEdge>> groups() {
        return groups;
    }

    Map<String, NetworkEdge> total() {
        return total;
    }

    /** The groups whose whole is withheld although it is not too small. */
    Set<String> protectingWholes() {
        Set<String> names = new HashSet<>();
        wholes().forEach((group, edge) -> {
            if (edge.protecting()) {
                names.add(group);
            }
        });
        return names;
    }

    private Map<String, NetworkEdge> wholes() {
        Map<String, NetworkEdge> wholes = new LinkedHashMap<>();
        groups.forEach((group, numbers) -> wholes.put(group, edge(numbers)));
        wholes.put(ALL_GROUPS, edge(total));
        return wholes;
    }

    private NetworkEdge edge(Map<String, NetworkEdge> numbers) {
        NetworkEdge edge = numbers.get(whole);
        if (edge == null) {
            throw new IllegalStateException("No number called " + whole + ".");
        }
        return edge;
    }

    private void addGroup(Breakdown number, int from, Map<String, NetworkEdge> numbers) {
        @Nullable Integer partNode = partNodes.get(number.name());
        boolean broken = !number.parts().isEmpty();
        int to = broken ? network.addNode() : partNode == null ? OUTSIDE : partNode;
        numbers.put(number.name(), network.addEdge(from, to, number.people(), from == OUTSIDE));
        number.parts().forEach(part -> addGroup(part, to, numbers));
    }

    private void addTotal(Breakdown number, int to) {
        int from = network.addNode();
        total.put(number.name(), network.addEdge(from, to, number.people(), to == OUTSIDE));
        if (number.parts().isEmpty()) {
            partNodes.put(number.name(), from);
        }
        number.parts().forEach(part -> addTotal(part, from));
    }
}
