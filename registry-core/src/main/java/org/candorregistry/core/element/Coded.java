package org.candorregistry.core.element;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;

/** One code of a list, or several different ones. Whether they are in the list, the code lists say: {@link #uses}. */
record Coded(ListName list) implements Form {

    private static final int MOST = 50;

    @Override
    public List<Violation> wrong(Object answer, String pointer) {
        if (!(answer instanceof Collection<?> several)) {
            return List.of();
        }
        if (several.size() > MOST) {
            return List.of(
                    new Violation(pointer, InputFailure.VALUE_OUT_OF_RANGE, "At most " + MOST + " codes are kept."));
        }
        Set<?> different = new HashSet<>(several);
        return different.size() == several.size()
                ? List.of()
                : List.of(new Violation(pointer, InputFailure.VALUE_MALFORMED, "A code is given twice."));
    }

    /** The codes of an answer, each with its place. */
    List<CodeUse> uses(Object answer, String pointer) {
        if (!(answer instanceof Collection<?> several)) {
            return List.of(new CodeUse(pointer, list, answer.toString()));
        }
        List<CodeUse> uses = new ArrayList<>();
        for (Object code : several) {
            uses.add(new CodeUse(pointer + "/" + uses.size(), list, code.toString()));
        }
        return uses;
    }
}
