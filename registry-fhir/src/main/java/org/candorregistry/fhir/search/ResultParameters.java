package org.candorregistry.fhir.search;

import static org.candorregistry.core.failure.InputFailure.PARAMETER_INVALID;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * How the result of a search is wanted, whatever is searched for.
 *
 * @param limit resources on a page, 1 to {@link PageRequest#MOST}
 * @param counted whether the number of all matches is wanted
 * @param listed whether the matches themselves are wanted; if not, only their number
 * @param cursor as a next link carries it; null for the first page
 */
record ResultParameters(
        int limit,
        boolean counted,
        boolean listed,
        @Nullable String cursor) {

    static final String COUNT = "_count";
    static final String TOTAL = "_total";
    static final String SUMMARY = "_summary";
    static final String CURSOR = "_cursor";

    /** Allowed with every search; {@code _format} and {@code _pretty} also elsewhere. */
    static final Set<String> NAMES = Set.of(COUNT, TOTAL, SUMMARY, CURSOR, "_elements", "_format", "_pretty");

    private static final int USUAL_PAGE = 50;
    private static final Map<String, List<String>> WORDS = Map.of(
            TOTAL, List.of("none", "estimate", "accurate"), SUMMARY, List.of("true", "text", "data", "count", "false"));

    /** Adds what is wrong with these parameters of a search. */
    static void check(Map<String, String[]> parameters, Violations violations) {
        String count = first(parameters, COUNT);
        if (count != null && number(count) < 0) {
            violations.add("?" + COUNT, PARAMETER_INVALID, "A whole number, 0 or more.");
        }
        WORDS.forEach((name, words) -> {
            String word = first(parameters, name);
            if (word != null && !words.contains(word)) {
                violations.add("?" + name, PARAMETER_INVALID, "One of " + String.join(", ", words) + ".");
            }
        });
        for (String name : NAMES) {
            String[] values = parameters.get(name);
            if (values != null && values.length > 1) {
                violations.add("?" + name, PARAMETER_INVALID, "Given once at most.");
            }
        }
    }

    /** @param request of a search whose parameters were found good */
    static ResultParameters of(RequestDetails request) {
        Map<String, String[]> parameters = request.getParameters();
        String count = first(parameters, COUNT);
        String total = first(parameters, TOTAL);
        int wanted = count == null ? USUAL_PAGE : number(count);
        boolean listed = wanted > 0 && !"count".equals(first(parameters, SUMMARY));
        boolean counted = !listed || "accurate".equals(total) || "estimate".equals(total);
        return new ResultParameters(
                Math.max(1, Math.min(wanted, PageRequest.MOST)), counted, listed, first(parameters, CURSOR));
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** -1 where the text is no number of at most nine digits. */
    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
