package org.candorregistry.benchmarks;

/**
 * How large the data are.
 *
 * @param people each with one treatment
 * @param visits follow-ups of each
 * @param treatments that researchers ask about, with six time points each
 */
record Size(int people, int visits, int treatments) {

    static Size named(String name) {
        return switch (name) {
            case "small" -> new Size(1_000, 5, 20_000);
            case "medium" -> new Size(20_000, 5, 200_000);
            case "full" -> new Size(200_000, 5, 1_000_000);
            default -> throw new IllegalArgumentException("benchmark.size is small, medium or full, not " + name + ".");
        };
    }

    long followUps() {
        return (long) people * visits;
    }
}
