package org.candorregistry.fhir.terminology;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.ListName;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Codes of the registry's code lists as FHIR writes them; for one request, by one thread. */
public final class Concepts {

    private final Function<ListName, List<Code>> lists;
    private final Map<ListName, Map<String, Code>> read = new EnumMap<>(ListName.class);

    /** @param lists all values of a list, retired ones too; asked once per list */
    public Concepts(Function<ListName, List<Code>> lists) {
        this.lists = lists;
    }

    /**
     * The registry's own code, then the code of an outside system where that was confirmed at its source. A code that is
     * not in its list is written without a display, never as another code.
     */
    public CodeableConcept concept(ListName list, String code) {
        CodeableConcept concept = new CodeableConcept().addCoding(coding(list, code));
        Code known = codes(list).get(code);
        if (known != null) {
            known.confirmedCoding()
                    .ifPresent(outside -> concept.addCoding(new Coding()
                            .setSystem(outside.system())
                            .setVersion(outside.version())
                            .setCode(outside.code())
                            .setDisplay(outside.display())));
        }
        return concept;
    }

    /** The displays of some codes, for elements that are words; a code that is not in its list stands for itself. */
    public String inWords(ListName list, List<String> codes) {
        return codes.stream()
                .map(code -> {
                    Code known = codes(list).get(code);
                    return known == null ? code : known.display();
                })
                .collect(Collectors.joining(", "));
    }

    /** The registry's own code alone. */
    public Coding coding(ListName list, String code) {
        Code known = codes(list).get(code);
        return new Coding()
                .setSystem(Systems.of(list))
                .setCode(code)
                .setDisplay(known == null ? null : known.display());
    }

    private Map<String, Code> codes(ListName list) {
        return read.computeIfAbsent(
                list, name -> lists.apply(name).stream().collect(Collectors.toMap(Code::code, Function.identity())));
    }
}
