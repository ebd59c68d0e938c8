package org.candorregistry.core.outcome;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ages in bands of five years; from 90 on one band, since few are that old. */
public final class AgeBand {

    private static final int WIDTH = 5;
    private static final int LAST = 90;

    private static final Set<String> ALL = IntStream.rangeClosed(0, LAST)
            .mapToObj(years -> of(BigDecimal.valueOf(years)))
            .collect(Collectors.toUnmodifiableSet());

    private AgeBand() {}

    public static boolean isOne(String band) {
        return ALL.contains(band);
    }

    /** The band of an age in years (a), not negative, as {@code 45-49}; {@code unknown} where the source has none. */
    static String of(@Nullable BigDecimal age) {
        if (age == null) {
            return "unknown";
        }
        int years = age.intValue();
        if (years >= LAST) {
            return LAST + "+";
        }
        int first = years / WIDTH * WIDTH;
        return first + "-" + (first + WIDTH - 1);
    }
}
