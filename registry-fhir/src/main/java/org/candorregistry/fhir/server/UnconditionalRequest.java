package org.candorregistry.fhir.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request whose answer does not depend on what the client has already: a resource can change although its row does
 * not, because a day passed or because the caller may see more of it, and "not modified" would then be wrong.
 */
final class UnconditionalRequest extends HttpServletRequestWrapper {

    private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

    UnconditionalRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isCondition(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isCondition(String name) {
        return CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
