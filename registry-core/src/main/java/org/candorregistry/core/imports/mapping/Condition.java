package org.candorregistry.core.imports.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether something holds for a row. What compares with a missing cell does not hold. */
sealed interface Condition {

    boolean holds(Evaluation row);

    record In(int column, Set<String> values) implements Condition {
        @Override
        public boolean holds(Evaluation row) {
            String cell = row.cell(column);
            return cell != null && values.contains(cell);
        }
    }

    record Present(int column, boolean wanted) implements Condition {
        @Override
        public boolean holds(Evaluation row) {
            return (row.cell(column) != null) == wanted;
        }
    }

    /** Compares numbers; one that is not readable is told as an error of its column. */
    record Compared(int column, Relation relation, @Nullable BigDecimal number, int otherColumn) implements Condition {
        @Override
        public boolean holds(Evaluation row) {
            BigDecimal left = row.number(column);
            BigDecimal right = number == null ? row.number(otherColumn) : number;
            return left != null && right != null && relation.holds(left.compareTo(right));
        }
    }

    enum Relation {
        ABOVE("above"),
        AT_LEAST("atLeast"),
        AT_MOST("atMost"),
        BELOW("below");

        private final String word;

        Relation(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        private boolean holds(int sign) {
            return switch (this) {
                case ABOVE -> sign > 0;
                case AT_LEAST -> sign >= 0;
                case AT_MOST -> sign <= 0;
                case BELOW -> sign < 0;
            };
        }
    }

    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Evaluation row) {
            return parts.stream().allMatch(part -> part.holds(row));
        }
    }

    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Evaluation row) {
            return parts.stream().anyMatch(part -> part.holds(row));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Evaluation row) {
            return !part.holds(row);
        }
    }
}
