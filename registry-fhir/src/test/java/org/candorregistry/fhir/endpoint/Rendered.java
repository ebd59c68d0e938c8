package org.candorregistry.fhir.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.Coding;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.session.Recorded;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Rendering;

/** What mapper tests hand to mappers: a clinic, and code lists of a single value each. */
public final class Rendered {

    public static final UUID CLINIC = UUID.fromString("0198c0de-0000-7000-8000-00000000c11c");

    private Rendered() {}

    /** Each list knows the code {@code known} only, displayed as {@code Known}, with an outside code. */
    public static Rendering rendering() {
        return new Rendering(CLINIC, false, concepts());
    }

    public static Rendering syntheticRendering() {
        return new Rendering(CLINIC, true, concepts());
    }

    public static Concepts concepts() {
        return new Concepts(Rendered::codes);
    }

    public static Recorded recorded(String at) {
        return new Recorded(1, Instant.parse(at), "nurse");
    }

    private static List<Code> codes(ListName list) {
        return List.of(new Code(
                "known",
                "Known",
                null,
                new Coding("https://outside.example/" + list.id(), "2", "OUT", "Outside"),
                false,
                new Citation(true, "test", null)));
    }
}
