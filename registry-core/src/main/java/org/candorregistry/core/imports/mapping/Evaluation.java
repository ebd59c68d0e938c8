package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/**
 * One row while its mapping is applied: its cells, what is wrong with them, and, where it is asked for, which value of
 * the result comes from which column.
 */
public final class Evaluation {

    private final List<Column> columns;
    private final String[] cells;
    private final List<CellError> errors = new ArrayList<>();
    private final @Nullable Map<String, Integer> origins;
    private final List<String> path = new ArrayList<>();
    private @Nullable LocalDate treatedOn;

    Evaluation(List<Column> columns, String[] cells, boolean traced) {
        this.columns = columns;
        this.cells = cells;
        this.origins = traced ? new HashMap<>() : null;
    }

    /**
     * A column that the mapping reads.
     *
     * @param pointer where the mapping first names it
     */
    public record Column(String name, ColumnFormat format, String pointer) {}

    /** Day 0 of the treatment that follows; null: not known. */
    public void treatedOn(@Nullable LocalDate day) {
        treatedOn = day;
    }

    /** What is wrong with the cells read so far. */
    public List<CellError> errors() {
        return errors;
    }

    /** The column that a place of the result comes from, or the nearest one that holds it or lies in it. */
    public @Nullable String column(String pointer) {
        Integer origin = origin(pointer);
        return origin == null ? null : columns.get(origin).name();
    }

    /** The cell that a place of the result comes from. */
    public @Nullable String value(String pointer) {
        Integer origin = origin(pointer);
        return origin == null ? null : cells[origin];
    }

    /** Null where it is missing. */
    @Nullable
    String cell(int column) {
        String cell = cells[column];
        return columns.get(column).format().isMissing(cell) ? null : cell;
    }

    @Nullable
    BigDecimal number(int column) {
        String cell = cell(column);
        if (cell == null) {
            return null;
        }
        try {
            return CellNumber.read(cell, format(column).decimal());
        } catch (CellRefused refused) {
            refuse(column, refused.code(), refused.detail());
            return null;
        }
    }

    ColumnFormat format(int column) {
        return columns.get(column).format();
    }

    @Nullable
    LocalDate treatedOn() {
        return treatedOn;
    }

    /** @param column negative: of no column */
    void refuse(int column, FailureCode code, String detail) {
        CellError error = column < 0
                ? new CellError(null, null, code, detail)
                : new CellError(columns.get(column).name(), cells[column], code, detail);
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    void enter(String step) {
        if (origins != null) {
            path.add(step);
        }
    }

    void leave() {
        if (origins != null) {
            path.remove(path.size() - 1);
        }
    }

    /** What was made at this place is left out of the result. */
    void forget() {
        if (origins != null) {
            String place = "/" + String.join("/", path);
            origins.keySet().removeIf(origin -> origin.equals(place) || origin.startsWith(place + "/"));
        }
    }

    /** The value that is made now comes from this column. */
    void from(int column) {
        if (origins != null && column >= 0) {
            origins.putIfAbsent("/" + String.join("/", path), column);
        }
    }

    private @Nullable Integer origin(String pointer) {
        if (origins == null) {
            return null;
        }
        for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
            Integer exact = origins.get(place);
            if (exact != null) {
                return exact;
            }
            String under = place + "/";
            Integer within = origins.entrySet().stream()
                    .filter(origin -> origin.getKey().startsWith(under))
                    .map(Map.Entry::getValue)
                    .min(Integer::compare)
                    .orElse(null);
            if (within != null) {
                return within;
            }
        }
        return null;
    }
}
