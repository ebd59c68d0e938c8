package org.candorregistry.core.imports.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorregistry.core.failure.Violations;
import tools.jackson.databind.JsonNode;

/** The columns that a mapping reads, each with its place in a row's cells and the place in the mapping that first names it. */
final class MappedColumns {

    static final int MOST = 1000;
    private static final int LONGEST = 500;

    private final ColumnFormat usual;
    private final Map<String, ColumnFormat> declared;
    private final Violations violations;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, String> pointers = new HashMap<>();

    MappedColumns(ColumnFormat usual, Map<String, ColumnFormat> declared, Violations violations) {
        this.usual = usual;
        this.declared = declared;
        this.violations = violations;
    }

    int read(JsonNode node, String pointer) {
        if (!node.isString()
                || node.stringValue().isBlank()
                || node.stringValue().length() > LONGEST
                || node.stringValue().equals(Mapping.ROW)) {
            violations.add(pointer, MappingFailure.MAPPING_MALFORMED, "Expected the name of a column.");
            return 0;
        }
        pointers.putIfAbsent(node.stringValue().strip(), pointer);
        return of(node.stringValue().strip());
    }

    int of(String name) {
        if (places.size() == MOST && !places.containsKey(name)) {
            violations.add("", MappingFailure.MAPPING_MALFORMED, "A mapping reads at most " + MOST + " columns.");
            return 0;
        }
        return places.computeIfAbsent(name, any -> places.size());
    }

    /** In the order of a row's cells. */
    List<Evaluation.Column> all() {
        List<Evaluation.Column> all = new ArrayList<>();
        places.keySet()
                .forEach(name -> all.add(new Evaluation.Column(
                        name, declared.getOrDefault(name, usual), pointers.getOrDefault(name, ""))));
        return all;
    }

    boolean reads(String name) {
        return places.containsKey(name);
    }
}
