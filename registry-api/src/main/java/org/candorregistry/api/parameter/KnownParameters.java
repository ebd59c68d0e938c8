package org.candorregistry.api.parameter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the controller method does not take, several values where it takes one, and blank ones: a
 * filter that says nothing must not answer as if it were not there.
 */
@Component
class KnownParameters implements HandlerInterceptor {

    private static final String OURS = "org.candorregistry.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)
                && request.getQueryString() != null) {
            check(request.getParameterMap(), many(method));
        }
        return true;
    }

    /** By name, whether it may have several values. */
    private static Map<String, Boolean> many(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Boolean::logicalOr));
    }

    private static Stream<Map.Entry<String, Boolean>> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Listing.class) {
            return Listing.PARAMETERS.stream().map(name -> Map.entry(name, false));
        }
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared == null) {
            return Stream.empty();
        }
        String name = StringUtils.hasText(declared.name())
                ? declared.name()
                : parameter.getParameter().getName();
        return Stream.of(Map.entry(name, Collection.class.isAssignableFrom(parameter.getParameterType())));
    }

    private static void check(Map<String, String[]> given, Map<String, Boolean> known) {
        Violations found = new Violations();
        given.forEach((name, values) -> {
            if (!known.containsKey(name)) {
                found.add("?" + shown(name), InputFailure.PARAMETER_INVALID, "There is no such parameter here.");
            } else if (values.length > 1 && !Boolean.TRUE.equals(known.get(name))) {
                found.add("?" + name, InputFailure.PARAMETER_INVALID, "The parameter is given once.");
            } else if (Arrays.stream(values).anyMatch(String::isBlank)) {
                found.add("?" + name, InputFailure.PARAMETER_INVALID, "The value is blank.");
            }
        });
        found.throwIfAny();
    }

    /** A name of ours or close to it; nothing else that was sent is repeated. */
    private static String shown(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]{0,63}") ? name : "";
    }
}
