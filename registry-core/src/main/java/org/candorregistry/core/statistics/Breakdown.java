package org.candorregistry.core.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * A number of people and the parts that it is the sum of, each with its own parts.
 *
 * @param name unique within the whole breakdown
 * @param people not negative; the sum of the parts where there are any
 * @param parts empty for a number that is not broken down. A part that cannot occur (a class that is not defined) is
 *     left out: a part that is there and holds nobody counts as a small number.
 */
public record Breakdown(String name, long people, List<Breakdown> parts) {

    /** @throws IllegalArgumentException if the number is negative or the parts do not add up to it */
    public Breakdown {
        parts = List.copyOf(parts);
        if (people < 0 || (!parts.isEmpty() && people != sum(parts))) {
            throw new IllegalArgumentException("The parts of " + name + " do not add up.");
        }
    }

    /** A number that is not broken down. */
    public static Breakdown cell(String name, long people) {
        return new Breakdown(name, people, List.of());
    }

    /** The sum of the parts. */
    public static Breakdown of(String name, List<Breakdown> parts) {
        return new Breakdown(name, sum(parts), parts);
    }

    /** This number's name and those of all its parts, the whole before its parts. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(name));
        parts.forEach(part -> names.addAll(part.names()));
        return names;
    }

    /** Both together. @throws IllegalArgumentException if they are not broken down alike */
    Breakdown plus(Breakdown other) {
        if (!name.equals(other.name) || parts.size() != other.parts.size()) {
            throw new IllegalArgumentException("Not broken down alike: " + name + " and " + other.name + ".");
        }
        List<Breakdown> sums = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            sums.add(parts.get(i).plus(other.parts.get(i)));
        }
        return new Breakdown(name, Math.addExact(people, other.people), sums);
    }

    private static long sum(List<Breakdown> parts) {
        return parts.stream().mapToLong(Breakdown::people).reduce(0, Math::addExact);
    }
}
