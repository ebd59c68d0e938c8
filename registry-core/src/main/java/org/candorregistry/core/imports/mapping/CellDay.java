package org.candorregistry.core.imports.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candorregistry.core.failure.InputFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads calendar days as spreadsheets write them. ISO 8601 needs no declaration. Of three numbers whose order is not
 * declared, those are read that can only mean one day. A year has four digits: 45 is a year of two centuries. A time of
 * day is taken only where it is midnight, which is how a day looks when it was kept as a moment.
 */
final class CellDay {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[./ -](\\d{1,2})[./ -](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[./ -](\\d{1,2})[./ -](\\d{4})");
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0{1,2}:00(:00(\\.0+)?)?Z?$");
    private static final int MONTHS = 12;
    private static final int ISO_LENGTH = 10;

    private CellDay() {}

    /** @param order null: not declared */
    static LocalDate read(String cell, @Nullable DateOrder order) throws CellRefused {
        String text = cell.length() > ISO_LENGTH ? MIDNIGHT.matcher(cell).replaceFirst("") : cell;
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches() && order != DateOrder.YMD) {
            return yearLast(yearLast, order);
        }
        throw new CellRefused(
                InputFailure.VALUE_MALFORMED,
                "Not a calendar day: YYYY-MM-DD, or the order that the mapping declares.");
    }

    private static LocalDate yearLast(Matcher date, @Nullable DateOrder order) throws CellRefused {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(2));
        if (order == null && first <= MONTHS && second <= MONTHS && first != second) {
            throw new CellRefused(
                    MappingFailure.DATE_AMBIGUOUS,
                    "Day and month may be either; declare dates as DMY or MDY in the mapping.");
        }
        boolean monthFirst = order == DateOrder.MDY || (order == null && second > MONTHS);
        return monthFirst
                ? day(date.group(3), date.group(1), date.group(2))
                : day(date.group(3), date.group(2), date.group(1));
    }

    private static LocalDate day(String year, String month, String day) throws CellRefused {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            throw new CellRefused(InputFailure.DATE_IMPOSSIBLE, "There is no such day.");
        }
    }
}
