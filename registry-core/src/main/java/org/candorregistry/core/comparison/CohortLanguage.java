package org.candorregistry.core.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The language in which cohorts are sent. */
public final class CohortLanguage {

    /** Raised where a cohort means something else, or is refused, that was not; factors and values that are added leave it. */
    public static final int VERSION = 1;

    private static final String SCHEMA = "cohort.schema.json";

    private CohortLanguage() {}

    /** JSON Schema 2020-12 of a cohort, UTF-8. */
    public static byte[] schema() {
        try (InputStream file = Objects.requireNonNull(CohortLanguage.class.getResourceAsStream(SCHEMA))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
