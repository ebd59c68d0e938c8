package org.candorregistry.core.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.history.FormerState;
import org.candorregistry.core.history.HistoryService;
import org.candorregistry.core.imports.mapping.Mapping;
import org.candorregistry.core.imports.mapping.MappingReader;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The mappings that a clinic saved, each under a name and with its former versions. */
@Service
public class ImportMappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "import_mapping_name_uk",
            new Violation("", ImportFailure.IMPORT_MAPPING_TAKEN, "A mapping of this name was saved in the meantime."));

    private final MappingRepository mappings;
    private final InstrumentService instruments;
    private final CodeLists codes;
    private final HistoryService history;
    private final Ids ids;

    ImportMappings(
            MappingRepository mappings,
            InstrumentService instruments,
            CodeLists codes,
            HistoryService history,
            Ids ids) {
        this.mappings = mappings;
        this.instruments = instruments;
        this.codes = codes;
        this.history = history;
        this.ids = ids;
    }

    /**
     * Saves a mapping under a name that is free.
     *
     * @throws RegistryException mapping-malformed and others, each with its place in the mapping; import-mapping-taken
     */
    @Transactional
    public ImportMapping save(String name, JsonNode mapping) {
        if (!NAME.matcher(name).matches()) {
            throw new RegistryException(List.of(new Violation(
                    "?name", InputFailure.PARAMETER_INVALID, "1 to 63 lower-case letters, digits and hyphens.")));
        }
        read(mapping);
        BrokenConstraint.explained(CONSTRAINTS, () -> {
            mappings.insert(ids.next(), name, mapping);
            return name;
        });
        return get(name);
    }

    /**
     * Replaces a mapping; imports that were sent with the former version keep it.
     *
     * @param version the version that is replaced
     * @throws RegistryException import-mapping-unknown, version-stale, or as {@link #save}
     */
    @Transactional
    public ImportMapping replace(String name, int version, JsonNode mapping) {
        get(name);
        read(mapping);
        if (!mappings.update(name, version, mapping)) {
            throw RegistryException.stale();
        }
        return get(name);
    }

    /** Whether the clinic has a mapping of this name. */
    @Transactional(readOnly = true)
    public boolean has(String name) {
        return mappings.find(name).isPresent();
    }

    /**
     * The mapping of a name.
     *
     * @throws RegistryException import-mapping-unknown
     */
    @Transactional(readOnly = true)
    public ImportMapping get(String name) {
        return mappings.find(name)
                .orElseThrow(() -> new RegistryException(
                        ImportFailure.IMPORT_MAPPING_UNKNOWN, "The clinic has no mapping of this name."));
    }

    @Transactional(readOnly = true)
    public Page<ImportMapping> list(PageRequest page) {
        return Page.of(mappings.list(page), page, ImportMapping::id);
    }

    /**
     * Former versions of a mapping, the oldest first.
     *
     * @throws RegistryException import-mapping-unknown
     */
    @Transactional(readOnly = true)
    public List<FormerState> history(String name) {
        return history.of("import_mapping", get(name).id());
    }

    /** Reads a mapping and looks up the codes and measures that it writes itself. */
    Mapping read(JsonNode json) {
        Mapping mapping = MappingReader.read(json);
        Violations found = new Violations();
        Set<String> measures = instruments.measures().stream().map(Measure::id).collect(Collectors.toSet());
        mapping.measures().entrySet().stream()
                .filter(use -> !measures.contains(use.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(use -> found.add(use.getKey(), InputFailure.CODE_UNKNOWN, "No measure has this id."));
        found.addUnder("", codes.unknown(mapping.codes()));
        found.throwIfAny();
        return mapping;
    }
}
