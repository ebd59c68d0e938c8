package org.candorregistry.core.element;

import java.util.List;
import org.candorregistry.core.failure.Violation;

/** What an answer may look like. */
@FunctionalInterface
public interface Form {

    /** Anything: where the type says enough, or a rule of its own looks at it. */
    Form ANY = (answer, pointer) -> List.of();

    /** What is wrong with the answer that lies at {@code pointer}; empty if nothing. */
    List<Violation> wrong(Object answer, String pointer);
}
