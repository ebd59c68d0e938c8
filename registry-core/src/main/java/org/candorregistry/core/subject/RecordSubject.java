package org.candorregistry.core.subject;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a clinic states of a subject; the fields are those of {@link Subject}. */
public record RecordSubject(String pseudonym, @Nullable Integer birthYear, String sex, Map<String, String> absent) {

    public RecordSubject {
        absent = Map.copyOf(absent);
    }

    /** Of whom the birth year is known. */
    public RecordSubject(String pseudonym, int birthYear, String sex) {
        this(pseudonym, birthYear, sex, Map.of());
    }

    @Override
    public String toString() {
        return "RecordSubject[…]";
    }
}
