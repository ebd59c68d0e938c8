package org.candorregistry.core.element;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.candorregistry.core.codelist.ListName;

/**
 * One data element: where its answer lies, when it is asked for, and what an answer may be.
 *
 * @param id row of the data element list (docs/data-elements.md), such as {@code E04}
 * @param name dotted path in the JSON body, such as {@code collection.volume}; also its name in {@code absent}
 * @param pointer JSON pointer to the answer
 * @param need when it must and when it may be answered
 * @param <T> what holds the answer
 */
public record Element<T>(String id, String name, String pointer, Answer<T> answer, Form form, Need<T> need) {

    /** An optional element of any form. */
    public static <T> Element<T> element(String id, String name, Answer<T> answer) {
        String pointer = "/" + name.replace('.', '/');
        return new Element<>(id, name, pointer, answer, Form.ANY, new Need<>(holder -> false, holder -> true, false));
    }

    /** The answer does not lie where the name says, but at {@code place}: several answers there make up this one. */
    public Element<T> at(String place) {
        return new Element<>(id, name, place, answer, form, need);
    }

    /** Where {@code when} holds, an answer or the reason why there is none. */
    public Element<T> requiredWhen(Predicate<T> when) {
        return needed(new Need<>(when, need.meaningful(), false));
    }

    /** Elsewhere an answer is refused: it could only be a mistake. */
    public Element<T> meaningfulWhen(Predicate<T> when) {
        return needed(new Need<>(need.required(), when, need.indispensable()));
    }

    /** Required where {@code when} holds, refused elsewhere. */
    public Element<T> requiredOnlyWhen(Predicate<T> when) {
        return requiredWhen(when).meaningfulWhen(when);
    }

    /** Required where {@code when} holds, and its absence cannot be stated: without it there is nothing to record. */
    public Element<T> indispensableWhen(Predicate<T> when) {
        return needed(new Need<>(when, when, true));
    }

    public Element<T> indispensable() {
        return indispensableWhen(holder -> true);
    }

    /** A number, both ends included, in UCUM unit {@code unit}. */
    public Element<T> between(String low, String high, String unit) {
        return formed(Ranged.of(low, high, unit));
    }

    /** A code, or codes, of a code list. */
    public Element<T> coded(ListName list) {
        return formed(new Coded(list));
    }

    /** Words of at most {@code longest} characters. */
    public Element<T> text(int longest) {
        return formed(Worded.upTo(longest));
    }

    /** Words that match {@code pattern}, which {@code said} puts in words. */
    public Element<T> text(int longest, Pattern pattern, String said) {
        return formed(new Worded(longest, pattern, said));
    }

    private Element<T> formed(Form given) {
        return new Element<>(id, name, pointer, answer, given, need);
    }

    private Element<T> needed(Need<T> given) {
        return new Element<>(id, name, pointer, answer, form, given);
    }

    /**
     * When an element must and when it may be answered.
     *
     * @param indispensable where required, its absence cannot be stated
     */
    public record Need<T>(Predicate<T> required, Predicate<T> meaningful, boolean indispensable) {}
}
