package org.candorregistry.fhir.endpoint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.Coding;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.instrument.EventRule;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;
import org.candorregistry.core.session.Recorded;
import org.candorregistry.fhir.terminology.Concepts;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Rendering;
import org.jspecify.annotations.Nullable;

/** What mapper tests hand to mappers: a clinic, and code lists of a single value each. */
public final class Rendered {

    public static final UUID CLINIC = UUID.fromString("0198c0de-0000-7000-8000-00000000c11c");

    private static final Citation CITATION = new Citation(true, "test", null);

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

    /** Scores that are better when {@code higher}, which has a LOINC code, or {@code lower}; and a time to an {@code event}. */
    public static Measures measures() {
        return new Measures(List.of(score("higher", true, "12345-6"), score("lower", false, null), event()));
    }

    private static Measure score(String id, boolean higherIsBetter, @Nullable String loinc) {
        ScoreScale scale = new ScoreScale(
                BigDecimal.ZERO, BigDecimal.valueOf(100), new BigDecimal("0.01"), higherIsBetter, new TreeSet<>());
        return new Measure(id, "instrument-of-" + id, id, List.of("known"), scale, null, "{score}", loinc, CITATION);
    }

    private static Measure event() {
        return new Measure(
                "event",
                "register",
                "event",
                List.of("known"),
                null,
                new EventRule(false, List.of()),
                "d",
                null,
                CITATION);
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
                CITATION));
    }
}
