package org.candorregistry.core.subject;

import java.util.Optional;
import java.util.stream.Stream;

/** What a subject can consent to. */
public enum ConsentPurpose {
    /** That the treatment and its outcome are recorded. */
    REGISTRY,
    /** That they are used, without identity, for research. */
    RESEARCH,
    /** That the subject is contacted for follow-up. */
    CONTACT;

    /** Empty for anything that is not the name of a purpose. */
    static Optional<ConsentPurpose> named(String name) {
        return Stream.of(values())
                .filter(purpose -> purpose.name().equals(name))
                .findFirst();
    }
}
