package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of several groups, broken down alike, with their totals over all groups, as a reader may see them.
 *
 * <p>A number under the minimum is withheld, zero too. Further numbers are withheld until no number under the minimum
 * (other than a zero, which stands for nobody) can be derived from what is shown: neither from the parts of a whole nor
 * from the totals over the groups, by any combination of sums and differences, even by a reader who knows the minimum
 * and which numbers were withheld for the sake of others. Among the ways to do so, small numbers are given up rather
 * than large ones, and the wholes of the groups last.
 *
 * <p>The totals over several groups are those of the same question without a split, which shows some of them and cannot
 * know of the groups. So nothing here relies on a total that is shown there. Where a total leaves no other numbers to a
 * reader who knows why each is withheld (two groups of ten, under a minimum of eleven, and twenty in all), no number can
 * be derived by sums and differences alone.
 */
public final class SuppressedTable {

    private final Map<String, Map<String, Disclosure<Long>>> groups;
    private final Map<String, Disclosure<Long>> total;

    private SuppressedTable(Map<String, Map<String, Disclosure<Long>>> groups, Map<String, Disclosure<Long>> total) {
        this.groups = groups;
        this.total = total;
    }

    /**
     * One table.
     *
     * @param groups at least one; people belong to one group each
     * @throws IllegalArgumentException if there is no group, or groups are not broken down alike
     */
    public static SuppressedTable of(Map<String, Breakdown> groups, MinimumCell minimum) {
        return ofAll(List.of(groups), minimum).get(0);
    }

    /**
     * Several tables about the same people, such as one for each horizon. Where the whole of a group is the same number
     * in each of them, it is withheld in all if it is in one.
     *
     * @return one for each of {@code tables}, in their order
     */
    public static List<SuppressedTable> ofAll(List<Map<String, Breakdown>> tables, MinimumCell minimum) {
        List<Map<String, Disclosure<Long>>> totals = totals(tables, minimum);
        Set<String> withheldWholes = new HashSet<>();
        List<TableNetwork> networks = new ArrayList<>();
        int known;
        do {
            known = withheldWholes.size();
            networks.clear();
            for (int i = 0; i < tables.size(); i++) {
                networks.add(TableNetwork.protect(tables.get(i), totals.get(i), minimum, Set.copyOf(withheldWholes)));
            }
            networks.forEach(network -> withheldWholes.addAll(network.protectingWholes()));
        } while (withheldWholes.size() > known);
        return networks.stream().map(SuppressedTable::read).toList();
    }

    /** As the same question without a split shows them; of a single group nothing, for it is that question. */
    private static List<Map<String, Disclosure<Long>>> totals(
            List<Map<String, Breakdown>> tables, MinimumCell minimum) {
        if (tables.stream().allMatch(groups -> groups.size() < 2)) {
            return Collections.nCopies(tables.size(), Map.of());
        }
        return ofAll(tables.stream().map(SuppressedTable::together).toList(), minimum).stream()
                .map(SuppressedTable::total)
                .toList();
    }

    private static Map<String, Breakdown> together(Map<String, Breakdown> groups) {
        return groups.values().stream()
                .reduce(Breakdown::plus)
                .map(sum -> Map.of("together", sum))
                .orElseGet(Map::of);
    }

    /**
     * The numbers of one group by name, the whole before its parts.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public Map<String, Disclosure<Long>> group(String group) {
        Map<String, Disclosure<Long>> found = groups.get(group);
        if (found == null) {
            throw new IllegalArgumentException("No such group: " + group + ".");
        }
        return found;
    }

    /** The numbers of all groups together. */
    public Map<String, Disclosure<Long>> total() {
        return total;
    }

    private static SuppressedTable read(TableNetwork network) {
        Map<String, Map<String, Disclosure<Long>>> groups = new LinkedHashMap<>();
        network.groups().forEach((group, numbers) -> groups.put(group, disclosures(numbers)));
        return new SuppressedTable(groups, disclosures(network.total()));
    }

    private static Map<String, Disclosure<Long>> disclosures(Map<String, NetworkEdge> numbers) {
        Map<String, Disclosure<Long>> disclosures = new LinkedHashMap<>();
        numbers.forEach((name, edge) ->
                disclosures.put(name, edge.withheld() ? Disclosure.withheld() : Disclosure.shown(edge.people())));
        return disclosures;
    }
}
