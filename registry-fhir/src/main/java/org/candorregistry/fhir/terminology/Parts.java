package org.candorregistry.fhir.terminology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candorregistry.core.codelist.ListName;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Collects what is stated, and leaves out what is not. */
public final class Parts {

    private final Concepts concepts;
    private final List<Extension> stated = new ArrayList<>();

    public Parts(Concepts concepts) {
        this.concepts = concepts;
    }

    public Parts code(String name, ListName list, @Nullable String code) {
        return add(name, code == null ? null : concepts.concept(list, code));
    }

    /** One part for each code. */
    public Parts codes(String name, ListName list, @Nullable List<String> codes) {
        if (codes != null) {
            codes.forEach(code -> code(name, list, code));
        }
        return this;
    }

    public Parts text(String name, @Nullable String text) {
        return add(name, text == null ? null : new StringType(text));
    }

    public Parts quantity(String name, @Nullable BigDecimal value, String unit) {
        return add(name, value == null ? null : Quantities.of(value, unit));
    }

    public Parts number(String name, @Nullable Integer number) {
        return add(name, number == null ? null : new IntegerType(number));
    }

    public Parts yesOrNo(String name, @Nullable Boolean answer) {
        return add(name, answer == null ? null : new BooleanType(answer));
    }

    public Parts add(String name, @Nullable Type value) {
        if (value != null) {
            stated.add(Extensions.part(name, value));
        }
        return this;
    }

    /** All parts as one extension; empty where nothing is stated. */
    public Optional<Extension> as(String name) {
        return stated.isEmpty() ? Optional.empty() : Optional.of(Extensions.of(name, stated.toArray(Extension[]::new)));
    }

    /** Each part as an extension of its own. */
    public List<Extension> each() {
        return stated.stream()
                .map(part -> Extensions.of(part.getUrl(), part.getValue()))
                .toList();
    }
}
