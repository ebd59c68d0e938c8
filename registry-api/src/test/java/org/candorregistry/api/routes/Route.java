package org.candorregistry.api.routes;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way into the service.
 *
 * @param path with variables in braces
 */
public record Route(String method, String path) implements Comparable<Route> {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    public List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The path with a value for each variable. */
    public String path(Map<String, String> values) {
        return VARIABLE.matcher(path)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")))
                .replace("/**", "");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
