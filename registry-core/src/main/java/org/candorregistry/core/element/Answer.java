package org.candorregistry.core.element;

import org.jspecify.annotations.Nullable;

/** Reads an element's answer from what holds it; null where none was given. An empty list is an answer: none. */
@FunctionalInterface
public interface Answer<T> {

    @Nullable
    Object of(T holder);
}
