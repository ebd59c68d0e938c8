package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.failure.InputFailure;
import org.jspecify.annotations.Nullable;

/** Makes a value of a row; null: the row has none. */
sealed interface Expression permits Expression.Single, RecordTemplate, ListTemplate, MapTemplate {

    @Nullable
    Object of(Evaluation row);

    /** The first column that it reads; negative: none. */
    default int column() {
        return -1;
    }

    /** Whether the row, and not only the mapping, decides about it. */
    default boolean readsRow() {
        return column() >= 0;
    }

    /** Makes a single value. */
    sealed interface Single extends Expression {}

    record Constant(Object value) implements Single {
        @Override
        public Object of(Evaluation row) {
            return value;
        }
    }

    /**
     * Reads a cell.
     *
     * @param values what cells stand for; null: for themselves
     * @param otherwise what every other cell stands for
     */
    record Cell(
            int column,
            Target target,
            @Nullable Map<String, Object> values,
            @Nullable Otherwise otherwise,
            @Nullable Object ifMissing,
            Scaling scaling)
            implements Single {

        /** @param value null: the row has none then */
        record Otherwise(@Nullable Object value) {}

        @Override
        public @Nullable Object of(Evaluation row) {
            row.from(column);
            String cell = row.cell(column);
            if (cell == null) {
                return ifMissing;
            }
            if (values != null && values.containsKey(cell)) {
                return values.get(cell);
            }
            if (otherwise != null) {
                return otherwise.value();
            }
            if (values != null) {
                row.refuse(column, MappingFailure.VALUE_UNMAPPED, "The mapping names no such value of this column.");
                return null;
            }
            try {
                return target.read(cell, row.format(column), scaling);
            } catch (CellRefused refused) {
                row.refuse(column, refused.code(), refused.detail());
                return null;
            }
        }
    }

    record First(List<Expression> parts) implements Single {
        @Override
        public @Nullable Object of(Evaluation row) {
            for (Expression part : parts) {
                Object value = part.of(row);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        @Override
        public int column() {
            return parts.stream()
                    .mapToInt(Expression::column)
                    .filter(column -> column >= 0)
                    .findFirst()
                    .orElse(-1);
        }
    }

    record Joined(List<Expression> parts) implements Single {
        @Override
        public @Nullable Object of(Evaluation row) {
            StringBuilder joined = new StringBuilder();
            for (Expression part : parts) {
                Object value = part.of(row);
                if (value == null) {
                    return null;
                }
                joined.append(value);
            }
            return joined.toString();
        }

        @Override
        public int column() {
            return new First(parts).column();
        }
    }

    record Conditional(Expression part, Condition when) implements Single {
        @Override
        public @Nullable Object of(Evaluation row) {
            return when.holds(row) ? part.of(row) : null;
        }

        @Override
        public int column() {
            return part.column();
        }

        @Override
        public boolean readsRow() {
            return true;
        }
    }

    /** A day that is told by its distance (d) from the treatment. */
    record DaysAfterTreatment(Expression days) implements Single {
        @Override
        public @Nullable Object of(Evaluation row) {
            Object value = days.of(row);
            LocalDate treatedOn = row.treatedOn();
            return value == null || treatedOn == null ? null : treatedOn.plusDays((Integer) value);
        }

        @Override
        public int column() {
            return days.column();
        }
    }

    /** The year (a) of birth of somebody of an age (a) on a day: of the two that are possible the likelier one. */
    record BirthYear(Expression age, Expression on) implements Single {
        @Override
        public @Nullable Object of(Evaluation row) {
            Object years = age.of(row);
            Object day = on.of(row);
            if (!(years instanceof BigDecimal number) || !(day instanceof LocalDate date)) {
                return null;
            }
            if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(150)) > 0) {
                row.refuse(age.column(), InputFailure.VALUE_OUT_OF_RANGE, "An age is 0 to 150 years.");
                return null;
            }
            double moment = date.getYear() + (date.get(ChronoField.DAY_OF_YEAR) - 1) / (double) date.lengthOfYear();
            return (int) Math.floor(moment - number.doubleValue());
        }

        @Override
        public int column() {
            return age.column();
        }
    }
}
