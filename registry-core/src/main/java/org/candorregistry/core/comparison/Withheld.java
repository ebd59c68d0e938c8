package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.statistics.Disclosure;
import org.jspecify.annotations.Nullable;

/** Keeps book of what is not shown while an answer is put together, so that a reader can tell a gap from a nothing. */
final class Withheld {

    private final List<String> names = new ArrayList<>();

    /** The value where it is shown; null where it is withheld, which is noted under {@code name}, and where it is absent. */
    <T> @Nullable T read(String name, Disclosure<T> disclosure) {
        if (disclosure.isWithheld()) {
            names.add(name);
        }
        return disclosure.value().orElse(null);
    }

    void note(String name) {
        names.add(name);
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
