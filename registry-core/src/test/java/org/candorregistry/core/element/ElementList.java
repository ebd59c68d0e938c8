package org.candorregistry.core.element;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.realdata.RealData;

/** The list of data elements the field asks for, and what docs/data-elements.md says became of each. */
public final class ElementList {

    /**
     * A row of docs/data-elements.md.
     *
     * @param where table and columns, code marks and all
     * @param here whether it must be given
     * @param why the reason where it is asked for otherwise; may be empty
     */
    public record Documented(String asked, String where, String here, String why) {}

    private ElementList() {}

    /** How each element is asked for, by id; the calling test is skipped where the list is absent. */
    public static Map<String, String> asked() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader rows = Files.newBufferedReader(RealData.file("facts/data_elements.csv"))) {
            return format.parse(rows).stream()
                    .collect(Collectors.toMap(
                            (CSVRecord row) -> row.get("id"), row -> row.get("card"), (one, two) -> one, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows of the document, by id. */
    public static Map<String, Documented> documented() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "data-elements.md")).stream()
                    .filter(line -> line.matches("\\| [A-K][0-9]{2} \\|.*"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .collect(Collectors.toMap(
                            cells -> cells.get(1),
                            cells -> new Documented(cells.get(4), cells.get(5), cells.get(6), cells.get(7)),
                            (one, two) -> one,
                            TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ids of the elements that the document puts into a table and asks for there. */
    public static Set<String> askedForIn(String table) {
        return documented().entrySet().stream()
                .filter(row -> row.getValue().where().contains("`" + table + "."))
                .filter(row -> !row.getValue().here().equals("no"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the elements of a table of elements that something is required of. */
    public static Set<String> ids(List<? extends Element<?>> elements) {
        return elements.stream().map(Element::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
