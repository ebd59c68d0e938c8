package org.candorregistry.core.provider;

import java.util.Optional;
import java.util.stream.Stream;

/** What a training was. */
public enum TrainingKind {
    FELLOWSHIP,
    RESIDENCY,
    CERTIFICATION,
    PROCTORED_CASES,
    COURSE;

    /** Empty for anything that is not the name of a kind. */
    static Optional<TrainingKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
