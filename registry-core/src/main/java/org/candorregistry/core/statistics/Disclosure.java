package org.candorregistry.core.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a reader gets to see of a value.
 *
 * @param <T> the value's type
 */
public sealed interface Disclosure<T> {

    /**
     * The value itself.
     *
     * @param <T> the value's type
     */
    record Shown<T>(T content) implements Disclosure<T> {}

    /**
     * The value exists, but too few people stand behind it, or another one could be derived from it.
     *
     * @param <T> the value's type
     */
    record Withheld<T>() implements Disclosure<T> {}

    /**
     * There is no such value: not defined, or not enough data to compute it.
     *
     * @param <T> the value's type
     */
    record Absent<T>() implements Disclosure<T> {}

    static <T> Disclosure<T> shown(T value) {
        return new Shown<>(value);
    }

    static <T> Disclosure<T> withheld() {
        return new Withheld<>();
    }

    static <T> Disclosure<T> absent() {
        return new Absent<>();
    }

    /** The value if it is shown. */
    default Optional<T> value() {
        return this instanceof Shown<T> shown ? Optional.of(shown.content()) : Optional.empty();
    }

    default boolean isWithheld() {
        return this instanceof Withheld<T>;
    }

    /** What follows from the value: withheld or absent where the value is, absent where nothing follows. */
    default <R> Disclosure<R> flatMap(Function<T, Disclosure<R>> next) {
        if (this instanceof Shown<T> shown) {
            return next.apply(shown.content());
        }
        return isWithheld() ? withheld() : absent();
    }

    default <R> Disclosure<R> map(Function<T, R> next) {
        return flatMap(value -> shown(next.apply(value)));
    }
}
