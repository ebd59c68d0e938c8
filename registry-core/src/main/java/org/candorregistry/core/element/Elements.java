package org.candorregistry.core.element;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.jspecify.annotations.Nullable;

/**
 * All data elements of one kind of record: the one table that decides what is required, what is refused, and how
 * complete a record is.
 *
 * @param <T> what holds the answers
 */
public final class Elements<T> {

    private final List<Element<T>> elements;

    /** @param groups elements in the order of the data element list */
    public Elements(List<List<Element<T>>> groups) {
        this.elements = groups.stream().flatMap(List::stream).toList();
    }

    public List<Element<T>> all() {
        return elements;
    }

    /**
     * Finds every element that is missing without a word, answered where it has no meaning, answered and stated absent
     * at once, or of the wrong form. Codes are left to {@link #codes}.
     *
     * @param absent reason (a code of {@link AbsentReason}) by element name
     */
    public void check(T holder, Map<String, String> absent, Violations violations) {
        for (Element<T> element : elements) {
            Object answer = answered(element, holder);
            if (answer == null) {
                checkMissing(element, holder, absent, violations);
            } else {
                checkAnswer(element, holder, answer, violations);
            }
        }
        absent.forEach((name, reason) -> checkAbsence(name, reason, holder, violations));
    }

    /** All codes that were answered, each with its place and its list: to be looked up together. */
    public List<CodeUse> codes(T holder) {
        List<CodeUse> uses = new ArrayList<>();
        for (Element<T> element : elements) {
            Object answer = answered(element, holder);
            if (answer != null && element.form() instanceof Coded coded) {
                uses.addAll(coded.uses(answer, element.pointer()));
            }
        }
        return uses;
    }

    /** All numbers that were answered, by the name of their element. */
    public Map<String, BigDecimal> numbers(T holder) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (Element<T> element : elements) {
            Object answer = answered(element, holder);
            if (answer instanceof Number number) {
                numbers.put(element.name(), new BigDecimal(number.toString()));
            }
        }
        return numbers;
    }

    /** Counts the required elements that apply; an absence stated as not applicable leaves the denominator. */
    public Completeness completeness(T holder, Map<String, String> absent) {
        List<Element<T>> applicable = elements.stream()
                .filter(element -> element.need().required().test(holder))
                .filter(element -> !AbsentReason.NOT_APPLICABLE.code().equals(absent.get(element.name())))
                .toList();
        long answered = applicable.stream()
                .filter(element -> answered(element, holder) != null)
                .count();
        return new Completeness((int) answered, applicable.size());
    }

    private static <T> @Nullable Object answered(Element<T> element, T holder) {
        Object answer = element.answer().of(holder);
        return answer instanceof String text && text.isBlank() ? null : answer;
    }

    private static <T> void checkMissing(
            Element<T> element, T holder, Map<String, String> absent, Violations violations) {
        if (element.need().required().test(holder)
                && (element.need().indispensable() || !absent.containsKey(element.name()))) {
            violations.add(
                    element.pointer(),
                    InputFailure.VALUE_REQUIRED,
                    element.need().indispensable()
                            ? "A value is required."
                            : "A value is required; where there is none, give the reason in absent[\"" + element.name()
                                    + "\"].");
        }
    }

    private static <T> void checkAnswer(Element<T> element, T holder, Object answer, Violations violations) {
        if (!element.need().meaningful().test(holder)) {
            violations.add(
                    element.pointer(),
                    InputFailure.VALUE_NOT_APPLICABLE,
                    "A value has no meaning here, given what else was said.");
        } else {
            violations.addUnder("", element.form().wrong(answer, element.pointer()));
        }
    }

    private void checkAbsence(String name, String reason, T holder, Violations violations) {
        String pointer = "/absent/" + name.replace("~", "~0").replace("/", "~1");
        Optional<Element<T>> element =
                elements.stream().filter(one -> one.name().equals(name)).findFirst();
        if (element.isEmpty()) {
            violations.add(pointer, InputFailure.CODE_UNKNOWN, "There is no such element.");
        } else if (AbsentReason.of(reason).isEmpty()) {
            violations.add(pointer, InputFailure.CODE_UNKNOWN, "A reason is one of " + AbsentReason.codes() + ".");
        } else if (answered(element.get(), holder) != null) {
            violations.add(pointer, InputFailure.VALUE_NOT_APPLICABLE, "The element has a value and so is not absent.");
        }
    }
}
