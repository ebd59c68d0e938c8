package org.candorregistry.core.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to a cohort, in words that can be put together: one of some values of a factor, all of several criteria, any of
 * several, or everybody else. Exactly one of {@code factor}, {@code and}, {@code or} and {@code not} is there.
 *
 * @param factor what is looked at
 * @param in which of its values; 1 to {@value #MOST_VALUES}, with {@code factor} only
 * @param and all of these; 2 or more
 * @param or any of these; 2 or more
 * @param not whoever does not fulfil this one, also where the factor was not recorded
 */
public record Criterion(
        @Nullable Factor factor,
        @Nullable List<String> in,
        @Nullable List<Criterion> and,
        @Nullable List<Criterion> or,
        @Nullable Criterion not) {

    /** Values that a cohort can name, all its criteria together. */
    public static final int MOST_VALUES = 100;

    /** How deep criteria can lie within each other. */
    public static final int DEEPEST = 6;

    public Criterion {
        in = in == null ? null : List.copyOf(in);
        and = and == null ? null : List.copyOf(and);
        or = or == null ? null : List.copyOf(or);
    }

    public static Criterion oneOf(Factor factor, List<String> values) {
        return new Criterion(factor, values, null, null, null);
    }

    public static Criterion allOf(List<Criterion> parts) {
        return new Criterion(null, null, parts, null, null);
    }

    public static Criterion anyOf(List<Criterion> parts) {
        return new Criterion(null, null, null, parts, null);
    }

    public static Criterion everybodyBut(Criterion part) {
        return new Criterion(null, null, null, null, part);
    }

    /** The same with its values in one order, each once: how they were sent means nothing. */
    Criterion inOrder() {
        return new Criterion(
                factor,
                in == null ? null : in.stream().distinct().sorted().toList(),
                and == null ? null : and.stream().map(Criterion::inOrder).toList(),
                or == null ? null : or.stream().map(Criterion::inOrder).toList(),
                not == null ? null : not.inOrder());
    }

    /** Values of factors that everybody has who fulfils this one. */
    Stream<Criterion> required() {
        if (factor != null) {
            return Stream.of(this);
        }
        return and == null ? Stream.of() : and.stream().flatMap(Criterion::required);
    }

    /**
     * What is left to fulfil for those who have one value of a factor.
     *
     * @return null: nothing
     */
    @Nullable
    Criterion knowing(Factor known, String value) {
        if (factor == known && in != null && in.contains(value)) {
            return null;
        }
        if (and == null) {
            return this;
        }
        List<Criterion> left = new ArrayList<>();
        and.forEach(part -> Stream.ofNullable(part.knowing(known, value)).forEach(left::add));
        return switch (left.size()) {
            case 0 -> null;
            case 1 -> left.get(0);
            default -> allOf(left);
        };
    }

    /** Those that this one is put together of. */
    Stream<Criterion> parts() {
        return Stream.of(
                        and == null ? List.<Criterion>of() : and,
                        or == null ? List.<Criterion>of() : or,
                        not == null ? List.<Criterion>of() : List.of(not))
                .flatMap(List::stream);
    }
}
