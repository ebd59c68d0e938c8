package org.candorregistry.fhir.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that a FHIR date names: all of the year, month, day, minute, second or millisecond it is written to. Without
 * an offset it is UTC.
 *
 * @param start included
 * @param end not included
 * @see <a href="https://hl7.org/fhir/R4/search.html#date">FHIR R4, searching by date</a>
 */
record Period(Instant start, Instant end) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int MINUTE = 16;
    private static final int SECOND = 19;

    /** Empty where the text names no time. */
    static Optional<Period> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR -> of(Year.parse(text).atDay(1), ChronoUnit.YEARS);
                        case MONTH -> of(YearMonth.parse(text).atDay(1), ChronoUnit.MONTHS);
                        case DAY -> of(LocalDate.parse(text), ChronoUnit.DAYS);
                        default -> ofMoment(text);
                    });
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Period of(LocalDate first, TemporalUnit unit) {
        return new Period(start(first), start(first.plus(1, unit)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Period ofMoment(String text) {
        int offsetAt = offsetAt(text);
        Instant moment = offsetAt < 0
                ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                : OffsetDateTime.parse(text).toInstant();
        int written = offsetAt < 0 ? text.length() : offsetAt;
        ChronoUnit unit = switch (written) {
            case MINUTE -> ChronoUnit.MINUTES;
            case SECOND -> ChronoUnit.SECONDS;
            default -> ChronoUnit.MILLIS;
        };
        Instant start = moment.truncatedTo(unit);
        return new Period(start, start.plus(1, unit));
    }

    /** Where the offset begins, -1 without one; the hyphens of the date do not count. */
    private static int offsetAt(String text) {
        for (int i = DAY; i < text.length(); i++) {
            if ("Z+-".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
