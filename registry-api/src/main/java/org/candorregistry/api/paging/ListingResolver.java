package org.candorregistry.api.paging;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.paging.Cursors;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.PagingFailure;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes a {@link Listing} of {@code limit} and {@code cursor}. */
final class ListingResolver implements HandlerMethodArgumentResolver {

    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";

    /** Of lists that are read without a token. */
    private static final String ANYBODY = "";

    private final Cursors cursors;

    ListingResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Listing.class;
    }

    @Override
    public Listing resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        int limit = limit(request.getParameter(LIMIT));
        String list = list(request);
        UUID after = Optional.ofNullable(request.getParameter(CURSOR))
                .map(cursor -> cursors.read(cursor, list).orElseThrow(ListingResolver::refused))
                .map(UUID::fromString)
                .orElse(null);
        return new Listing(
                new PageRequest(after, limit), last -> link(request, limit, cursors.after(last.toString(), list)));
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return Listing.USUAL;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= PageRequest.MOST) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as any other number that is out of range.
        }
        throw new RegistryException(List.of(new Violation(
                "?" + LIMIT, InputFailure.PARAMETER_INVALID, "A whole number, 1 to " + PageRequest.MOST + ".")));
    }

    /** Names the list: who reads it, and what of it; not where in it. */
    private static String list(HttpServletRequest request) {
        StringBuilder list = new StringBuilder(Session.current()
                .map(caller -> caller.actor() + '\n' + caller.clinic())
                .orElse(ANYBODY));
        list.append('\n').append(request.getRequestURI());
        Map<String, String[]> filters = new TreeMap<>(request.getParameterMap());
        filters.keySet().removeAll(Listing.PARAMETERS);
        filters.forEach((name, values) -> {
            for (String value : values) {
                list.append('\n').append(name).append('=').append(value);
            }
        });
        return list.toString();
    }

    private static String link(HttpServletRequest request, int limit, String cursor) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) {
            link.query(request.getQueryString());
        }
        return link.replaceQueryParam(LIMIT, limit)
                .replaceQueryParam(CURSOR, cursor)
                .build(true)
                .toUriString();
    }

    private static RegistryException refused() {
        return new RegistryException(List.of(new Violation(
                "?" + CURSOR,
                PagingFailure.CURSOR_INVALID,
                "Cursors are taken from the next of the same list, with the same filters and by the same caller.")));
    }
}
