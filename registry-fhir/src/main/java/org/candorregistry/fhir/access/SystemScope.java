package org.candorregistry.fhir.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SMART scope of an EHR system, {@code system/Observation.rs}: for one type of resource, or {@code *} for all, the
 * permitted interactions by letter.
 *
 * @param interactions letters out of c, r, u, d, s
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2,
 *     scopes</a>
 */
record SystemScope(String type, String interactions) {

    private static final String ANY = "*";

    /** Letters in this order and no other: so the guide demands, and so a scope has one spelling. */
    private static final Pattern FORM = Pattern.compile("system/(\\*|[A-Z][A-Za-z]*)\\.(?=[cruds])(c?r?u?d?s?)");

    /**
     * Reads a scope.
     *
     * @return empty for anything else, also for a scope narrowed by a search ({@code ?category=…}): the part that
     *     narrows it is not understood, and what is not understood grants nothing
     */
    static Optional<SystemScope> parse(String scope) {
        Matcher matcher = FORM.matcher(scope);
        return matcher.matches() ? Optional.of(new SystemScope(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    boolean permits(String wantedType, char interaction) {
        return (ANY.equals(type) || type.equals(wantedType)) && interactions.indexOf(interaction) >= 0;
    }
}
