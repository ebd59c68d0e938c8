package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The numbers of a table as a flow: each number is an edge, each equation between numbers a node where as much flows in
 * as out. Another table agrees with everything shown exactly if it differs by cycles of withheld edges. So a withheld
 * number can be derived if and only if it lies on no such cycle, and the cheapest cycle names the further numbers to
 * withhold.
 *
 * @see "Cox, JASA 90 (1995) 1453-1462; Fischetti and Salazar, Mathematical Programming 84 (1999) 283-312"
 */
final class SuppressionNetwork {

    private final MinimumCell minimum;
    private final List<NetworkEdge> edges = new ArrayList<>();
    private final List<List<NetworkEdge>> edgesAt = new ArrayList<>();

    /** Numbers that the kept ones give away to whoever knows why each number is withheld, whatever else is withheld. */
    private final Set<NetworkEdge> guessed = new HashSet<>();

    SuppressionNetwork(MinimumCell minimum) {
        this.minimum = minimum;
    }

    int addNode() {
        edgesAt.add(new ArrayList<>());
        return edgesAt.size() - 1;
    }

    NetworkEdge addEdge(int from, int to, long people, boolean lastResort) {
        NetworkEdge edge = new NetworkEdge(from, to, people, lastResort, minimum);
        edges.add(edge);
        edgesAt.get(from).add(edge);
        edgesAt.get(to).add(edge);
        return edge;
    }

    /** Withholds further numbers until no small one can be derived, then shows again what need not be withheld. */
    void protect() {
        List<NetworkEdge> sensitive =
                edges.stream().filter(NetworkEdge::sensitive).toList();
        for (NetworkEdge edge : sensitive) {
            if (cheapestCycle(edge, true).isEmpty()) {
                guessed.add(edge);
            }
            cheapestCycle(edge, true).orElse(edges).forEach(NetworkEdge::protect);
        }
        edges.stream()
                .filter(NetworkEdge::mayBeShownAgain)
                .sorted(Comparator.comparingDouble(NetworkEdge::price).reversed())
                .toList()
                .forEach(edge -> showIfHarmless(edge, sensitive));
    }

    private void showIfHarmless(NetworkEdge edge, List<NetworkEdge> sensitive) {
        edge.showAgain();
        if (!sensitive.stream().allMatch(other -> cheapestCycle(other, false).isPresent())) {
            edge.protect();
        }
    }

    /**
     * The other edges of the cheapest cycle on which {@code edge} can vary by one, within what a reader knows of each
     * withheld number; for one that is {@link #guessed}, as far as sums go.
     *
     * @param withholding whether shown edges may be used, at their price
     */
    private Optional<List<NetworkEdge>> cheapestCycle(NetworkEdge edge, boolean withholding) {
        boolean sumsOnly = guessed.contains(edge);
        Optional<Path> up =
                sumsOnly || edge.mayRise() ? cheapestPath(edge.to(), edge.from(), edge, withholding) : Optional.empty();
        Optional<Path> down =
                sumsOnly || edge.mayFall() ? cheapestPath(edge.from(), edge.to(), edge, withholding) : Optional.empty();
        return up.filter(path -> down.isEmpty() || path.price <= down.get().price)
                .or(() -> down)
                .map(Path::edges);
    }

    /** Dijkstra's shortest path: {@code node} is reached over {@code edges} from the start. */
    private record Path(int node, double price, List<NetworkEdge> edges) {

        Path over(NetworkEdge edge, int next) {
            List<NetworkEdge> longer = new ArrayList<>(edges);
            longer.add(edge);
            return new Path(next, price + (edge.withheld() ? 0 : edge.price()), longer);
        }
    }

    private Optional<Path> cheapestPath(int start, int end, NetworkEdge without, boolean withholding) {
        boolean sumsOnly = guessed.contains(without);
        boolean[] reached = new boolean[edgesAt.size()];
        PriorityQueue<Path> open =
                new PriorityQueue<>(Comparator.comparingDouble(Path::price).thenComparingInt(Path::node));
        open.add(new Path(start, 0, List.of()));
        while (!open.isEmpty()) {
            Path path = open.remove();
            if (path.node == end) {
                return Optional.of(path);
            }
            if (reached[path.node]) {
                continue;
            }
            reached[path.node] = true;
            for (NetworkEdge edge : edgesAt.get(path.node)) {
                if (edge.equals(without) || !(withholding ? edge.mayBeWithheld() : edge.withheld())) {
                    continue;
                }
                if (edge.from() == path.node && (sumsOnly || edge.mayRise())) {
                    open.add(path.over(edge, edge.to()));
                }
                if (edge.to() == path.node && (sumsOnly || edge.mayFall())) {
                    open.add(path.over(edge, edge.from()));
                }
            }
        }
        return Optional.empty();
    }
}
