package org.candorregistry.core.imports.mapping;

import java.util.List;
import java.util.Map;
import org.candorregistry.core.codelist.CodeUse;
import org.jspecify.annotations.Nullable;

/**
 * A mapping, ready to be applied to rows.
 *
 * @param charset null: to be detected
 * @param delimiter null: to be detected
 * @param columns the columns that it reads, in the order of a row's cells
 * @param rows which rows are meant; null: all
 * @param subject null: rows say nothing of the people themselves
 * @param codes codes that the mapping itself writes, to be looked up
 * @param measures measures that it writes, by place
 */
public record Mapping(
        @Nullable String charset,
        @Nullable Character delimiter,
        List<Evaluation.Column> columns,
        @Nullable Condition rows,
        @Nullable RecordTemplate subject,
        List<TreatmentPart> treatments,
        List<CodeUse> codes,
        Map<String, String> measures) {

    /** Stands for the number of the row; no file has a column of this name but one of the registry's own. */
    public static final String ROW = "candor_row";

    /** Names of the columns that it reads, in the order of a row's cells; {@link #ROW} may be among them. */
    public List<String> columnNames() {
        return columns.stream().map(Evaluation.Column::name).toList();
    }

    /**
     * Begins to read a row.
     *
     * @param traced whether {@link Evaluation#column} will be asked
     */
    public Evaluation evaluation(String[] cells, boolean traced) {
        return new Evaluation(columns, cells, traced);
    }

    /** Whether the row is one that is meant. */
    public boolean isMeant(Evaluation row) {
        return rows == null || rows.holds(row);
    }

    /** Null where the row says nothing of the person, or nothing that could be read. */
    public @Nullable SubjectForm subject(Evaluation row) {
        if (subject == null) {
            return null;
        }
        row.enter("subject");
        Object made = subject.of(row);
        row.leave();
        return (SubjectForm) made;
    }

    /** The pseudonym of the person, before anything else of the row is read. */
    public @Nullable String pseudonym(Evaluation row) {
        if (subject == null || (subject.when() != null && !subject.when().holds(row))) {
            return null;
        }
        Object pseudonym = subject.part("pseudonym").map(part -> part.of(row)).orElse(null);
        return pseudonym == null ? null : pseudonym.toString();
    }
}
