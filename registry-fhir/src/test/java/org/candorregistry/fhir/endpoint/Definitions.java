package org.candorregistry.fhir.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.database.TestRegistry;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The registry's own definitions: what is shipped as files, and the code lists as they lie in the database. */
public final class Definitions {

    private static final String FILES = "classpath:org/candorregistry/fhir/definitions/*.json";

    private Definitions() {}

    public static PrePopulatedValidationSupport of(TestRegistry registry) {
        PrePopulatedValidationSupport support = new PrePopulatedValidationSupport(Validation.R4);
        files().forEach(support::addResource);
        CodeLists lists = registry.get(CodeLists.class);
        for (ListName list : ListName.values()) {
            support.addResource(codeSystem(Systems.of(list), lists.list(list)));
        }
        CodeSystem measures = empty(Systems.MEASURE);
        CodeSystem improvements = empty(Systems.MEASURE_IMPROVEMENT);
        registry.get(InstrumentService.class).measures().forEach(measure -> {
            measures.addConcept().setCode(measure.id()).setDisplay(measure.name());
            improvements.addConcept().setCode(measure.id()).setDisplay("Improvement: " + measure.name());
        });
        support.addResource(measures);
        support.addResource(improvements);
        return support;
    }

    /** Every definition that is shipped as a file. */
    public static List<IBaseResource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .map(Definitions::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IBaseResource read(Resource file) {
        try {
            return Validation.R4.newJsonParser().parseResource(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CodeSystem codeSystem(String url, List<Code> codes) {
        CodeSystem system = empty(url);
        codes.forEach(code -> system.addConcept().setCode(code.code()).setDisplay(code.display()));
        return system;
    }

    private static CodeSystem empty(String url) {
        CodeSystem system = new CodeSystem();
        system.setUrl(url);
        system.setStatus(PublicationStatus.ACTIVE);
        system.setContent(CodeSystemContentMode.COMPLETE);
        return system;
    }
}
