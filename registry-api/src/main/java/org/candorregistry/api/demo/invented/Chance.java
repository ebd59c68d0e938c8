package org.candorregistry.api.demo.invented;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/**
 * Draws that repeat: the same seed gives the same draws on every JVM, which {@link Random}'s contract promises and that of
 * newer generators does not.
 */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included, each as likely. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number of a normal distribution; what lies outside is moved to the nearer end. */
    double normal(double mean, double standardDeviation, double low, double high) {
        return Math.max(low, Math.min(high, normal(mean, standardDeviation)));
    }

    double normal(double mean, double standardDeviation) {
        return mean + standardDeviation * random.nextGaussian();
    }

    /** As {@link #normal(double, double, double, double)}, with so many decimals. */
    BigDecimal decimal(double mean, double standardDeviation, double low, double high, int decimals) {
        return BigDecimal.valueOf(normal(mean, standardDeviation, low, high)).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Whole days until something that comes at a constant rate, {@code mean} days on average. */
    int daysUntil(double mean) {
        return (int) Math.min(36_500, -mean * StrictMath.log(1 - random.nextDouble()));
    }

    /** One of several, each as likely; what is named twice is twice as likely. */
    String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** As {@link #oneOf(String...)}. */
    int oneOf(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** As {@link #oneOf(String...)}. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
