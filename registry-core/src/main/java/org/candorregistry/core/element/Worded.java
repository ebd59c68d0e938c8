package org.candorregistry.core.element;

import java.util.List;
import java.util.regex.Pattern;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;

/**
 * Words of limited length that have a form.
 *
 * @param longest characters, at most
 * @param form what the whole text must match
 * @param said the form in words, for the refusal
 */
record Worded(int longest, Pattern form, String said) implements Form {

    private static final Pattern ANY_WORDS = Pattern.compile(".*");

    static Worded upTo(int longest) {
        return new Worded(longest, ANY_WORDS, "words");
    }

    @Override
    public List<Violation> wrong(Object answer, String pointer) {
        Violations found = new Violations();
        found.text(pointer, answer.toString(), longest);
        if (found.isEmpty() && !form.matcher(answer.toString()).matches()) {
            found.add(pointer, InputFailure.VALUE_MALFORMED, "Expected " + said + ".");
        }
        return found.all();
    }
}
