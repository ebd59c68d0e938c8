package org.candorregistry.core.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that some scores are read from, as the catalogue holds them.
 *
 * @param entries value by key, by name of the table; a key is a number, a range as {@code 1-3}, or a level as
 *     {@code MO2}
 */
public record ScoringTables(Map<String, Map<String, BigDecimal>> entries) {

    public ScoringTables {
        entries = Map.copyOf(entries);
    }

    /**
     * The value under a whole number, or under the range that holds it.
     *
     * @throws IllegalStateException where the table has none
     */
    BigDecimal value(String table, BigDecimal number) {
        int whole = number.intValueExact();
        return table(table).entrySet().stream()
                .filter(entry -> holds(entry.getKey(), whole))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table + " has no value for " + whole));
    }

    /** The value under a key that not every table has. */
    Optional<BigDecimal> find(String table, String key) {
        return Optional.ofNullable(table(table).get(key));
    }

    private Map<String, BigDecimal> table(String name) {
        Map<String, BigDecimal> table = entries.get(name);
        if (table == null) {
            throw new IllegalStateException("There is no scoring table " + name);
        }
        return table;
    }

    private static boolean holds(String key, int number) {
        int hyphen = key.indexOf('-');
        return hyphen < 0
                ? Integer.parseInt(key) == number
                : Integer.parseInt(key.substring(0, hyphen)) <= number
                        && number <= Integer.parseInt(key.substring(hyphen + 1));
    }
}
