package org.candorregistry.core.imports.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.product.ProductDescription;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a mapping from JSON. Strict: whatever the language does not know is refused, with its place. */
public final class MappingReader {

    private static final Set<String> FIELDS = Set.of("format", "columns", "rows", "subject", "treatments");
    private static final Set<String> FORMAT = Set.of("charset", "delimiter", "decimal", "dates", "missing");
    private static final Set<String> COLUMN = Set.of("decimal", "dates", "missing");
    private static final Set<String> TREATMENT = Set.of(TemplateReader.WHEN, "of", "product", "treatment", "followUps");
    private static final Set<String> CHARSETS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "WINDOWS-1252");
    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t", "|");
    private static final int MOST_TREATMENTS = 20;

    private final Violations violations = new Violations();

    private MappingReader() {}

    /**
     * Reads a mapping.
     *
     * @throws RegistryException mapping-malformed, value-required: each with its place in the mapping
     */
    public static Mapping read(JsonNode root) {
        MappingReader reader = new MappingReader();
        Mapping mapping = reader.mapping(root);
        reader.violations.throwIfAny();
        return mapping;
    }

    private Mapping mapping(JsonNode root) {
        JsonNode all = root.isObject() ? root : tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        if (!root.isObject()) {
            malformed("", "Expected an object.");
        }
        JsonPlace.unsound(all, "", violations);
        JsonPlace.unknown(all, FIELDS, "", violations);
        JsonNode format = all.path("format");
        JsonPlace.unknown(format, FORMAT, "/format", violations);
        ColumnFormat usual = format(format, "/format", new ColumnFormat(Set.of(), null, null));
        MappedColumns columns = new MappedColumns(usual, declared(all.path("columns"), usual), violations);
        ConditionReader conditions = new ConditionReader(columns, violations);
        TemplateReader templates =
                new TemplateReader(new ExpressionReader(columns, conditions, violations), conditions, violations);

        JsonNode rows = all.get("rows");
        JsonNode subject = all.get("subject");
        Condition meant = rows == null ? null : conditions.read(rows, "/rows");
        RecordTemplate person = subject == null ? null : templates.record(SubjectForm.class, subject, "/subject");
        List<TreatmentPart> treatments = treatments(all.path("treatments"), templates, conditions, person != null);
        if (person == null && treatments.isEmpty()) {
            violations.add("/treatments", InputFailure.VALUE_REQUIRED, "The mapping says nothing.");
        }
        all.path("columns").propertyNames().stream()
                .filter(name -> !columns.reads(name.strip()))
                .forEach(name ->
                        malformed("/columns/" + JsonPlace.step(name), "The mapping does not read this column."));
        return new Mapping(
                charset(format),
                delimiter(format),
                columns.all(),
                meant,
                person,
                treatments,
                templates.written().codes(),
                templates.written().measures());
    }

    private List<TreatmentPart> treatments(
            JsonNode node, TemplateReader templates, ConditionReader conditions, boolean ofNewPeople) {
        List<TreatmentPart> parts = new ArrayList<>();
        if (!node.isMissingNode() && (!node.isArray() || node.size() > MOST_TREATMENTS)) {
            malformed("/treatments", "Expected a list of at most " + MOST_TREATMENTS + ".");
            return parts;
        }
        for (int place = 0; place < node.size(); place++) {
            parts.add(treatment(place, node.get(place), templates, conditions, ofNewPeople));
        }
        return parts;
    }

    private TreatmentPart treatment(
            int place, JsonNode node, TemplateReader templates, ConditionReader conditions, boolean ofNewPeople) {
        String pointer = "/treatments/" + place;
        JsonPlace.unknown(node, TREATMENT, pointer, violations);
        boolean named = node.get("of") != null;
        if (named == (node.get("treatment") != null) || named == (node.get("product") != null)) {
            malformed(pointer, "Either of, for a treatment that is recorded, or treatment with its product.");
        }
        if (node.get("treatment") != null && !ofNewPeople) {
            malformed(pointer + "/treatment", "A treatment needs the subject, at least its pseudonym and sex.");
        }
        if (named
                && node.path("of").get("externalId") == null
                && node.path("of").get("pseudonym") == null) {
            malformed(pointer + "/of", "Expected externalId, or pseudonym with or without treatedOn.");
        }
        JsonNode when = node.get(TemplateReader.WHEN);
        return new TreatmentPart(
                place,
                when == null ? null : conditions.read(when, pointer + "/" + TemplateReader.WHEN),
                record(KeyForm.class, node, "of", pointer, templates),
                record(ProductDescription.class, node, "product", pointer, templates),
                record(TreatmentForm.class, node, "treatment", pointer, templates),
                node.get("followUps") == null
                        ? null
                        : templates.list(FollowUpForm.class, node.path("followUps"), pointer + "/followUps"));
    }

    private static @Nullable RecordTemplate record(
            Class<?> type, JsonNode node, String name, String pointer, TemplateReader templates) {
        JsonNode template = node.get(name);
        return template == null ? null : templates.record(type, template, pointer + "/" + name);
    }

    private Map<String, ColumnFormat> declared(JsonNode node, ColumnFormat usual) {
        Map<String, ColumnFormat> declared = new HashMap<>();
        node.properties().forEach(entry -> {
            String pointer = "/columns/" + JsonPlace.step(entry.getKey());
            JsonPlace.unknown(entry.getValue(), COLUMN, pointer, violations);
            declared.put(entry.getKey().strip(), format(entry.getValue(), pointer, usual));
        });
        return declared;
    }

    /** What a column does not declare is as usual; what is missing everywhere is missing here too. */
    private ColumnFormat format(JsonNode node, String pointer, ColumnFormat usual) {
        Set<String> missing = new HashSet<>(usual.missing());
        for (JsonNode sentinel : node.path("missing")) {
            if (sentinel.isString()) {
                missing.add(sentinel.stringValue().strip());
            } else {
                malformed(pointer + "/missing", "Cells are texts: \"999\" and not 999.");
            }
        }
        if (!node.path("missing").isMissingNode() && !node.path("missing").isArray()) {
            malformed(pointer + "/missing", "Expected a list of texts.");
        }
        return new ColumnFormat(
                missing,
                text(node, "decimal", Set.of(".", ","), pointer)
                        .map(mark -> mark.charAt(0))
                        .orElse(usual.decimal()),
                text(node, "dates", Set.of("YMD", "DMY", "MDY"), pointer)
                        .map(DateOrder::valueOf)
                        .orElse(usual.dates()));
    }

    private @Nullable String charset(JsonNode format) {
        return text(format, "charset", CHARSETS, "/format")
                .map(name -> Charset.forName(name).name())
                .orElse(null);
    }

    private @Nullable Character delimiter(JsonNode format) {
        return text(format, "delimiter", DELIMITERS, "/format")
                .map(mark -> mark.charAt(0))
                .orElse(null);
    }

    private Optional<String> text(JsonNode object, String field, Set<String> permitted, String pointer) {
        JsonNode node = object.get(field);
        if (node == null) {
            return Optional.empty();
        }
        String text = node.isString() ? node.stringValue().toUpperCase(Locale.ROOT) : "";
        if (!permitted.contains(text)) {
            malformed(
                    pointer + "/" + field,
                    "One of " + permitted.stream().sorted().toList() + ".");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void malformed(String pointer, String detail) {
        violations.add(pointer, MappingFailure.MAPPING_MALFORMED, detail);
    }
}
