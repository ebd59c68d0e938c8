package org.candorregistry.api.failure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** What the exceptions of the web framework and of the security filters mean to a caller. */
final class HttpFailure {

    private HttpFailure() {}

    /** Empty where the exception means nothing a caller may know. */
    static Optional<Failure> of(Throwable thrown) {
        Optional<Failure> refusal = Failure.of(thrown);
        return refusal.isPresent() ? refusal : Optional.ofNullable(ofFramework(thrown));
    }

    /** What a status that the container or a filter set without an exception means. */
    static Optional<Failure> ofStatus(int status) {
        return Optional.ofNullable(
                switch (status) {
                    case 400, 414, 431 -> new Failure(ChannelFailure.REQUEST_MALFORMED, "The request is malformed.");
                    case 401 -> new Failure(ChannelFailure.AUTHENTICATION_REQUIRED, "A bearer token is required.");
                    case 403 -> new Failure(ChannelFailure.ACCESS_DENIED, "The token does not allow this.");
                    case 404 -> new Failure(ChannelFailure.ROUTE_UNKNOWN, "There is nothing at this path.");
                    case 405, 501 -> new Failure(ChannelFailure.METHOD_NOT_ALLOWED, "The path has no such method.");
                    case 406 ->
                        new Failure(ChannelFailure.NOT_ACCEPTABLE, "No accepted media type can be answered with.");
                    case 413 -> new Failure(InputFailure.BODY_TOO_LARGE, "The body is too large.");
                    case 415 ->
                        new Failure(
                                ChannelFailure.MEDIA_TYPE_UNSUPPORTED, "A body of this media type is not read here.");
                    case 503 -> new Failure(ChannelFailure.TRY_AGAIN, "Nothing was written; send it again later.");
                    default -> null;
                });
    }

    private static @Nullable Failure ofFramework(Throwable thrown) {
        if (thrown instanceof BindException form) {
            return FormFailure.of(form.getBindingResult());
        }
        if (thrown instanceof HandlerMethodValidationException form) {
            return FormFailure.of(form);
        }
        if (thrown instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof JacksonException cause
                    ? BodyFailure.of(cause)
                    : place("", InputFailure.BODY_UNREADABLE, "A body is required, and it must be readable.");
        }
        if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            return parameter(mismatch.getName(), "Expected " + expected(mismatch.getRequiredType()) + ".");
        }
        if (thrown instanceof MissingServletRequestParameterException missing) {
            return parameter(missing.getParameterName(), "The parameter is required.");
        }
        if (thrown instanceof ServletRequestBindingException) {
            return new Failure(ChannelFailure.REQUEST_MALFORMED, "A required part of the request is absent.");
        }
        if (thrown instanceof InvalidParameterException undecodable) {
            return ofStatus(undecodable.getErrorCode()).orElse(null);
        }
        if (thrown instanceof RequestRejectedException) {
            return new Failure(ChannelFailure.REQUEST_MALFORMED, "The request is malformed.");
        }
        return ofSecurity(thrown);
    }

    private static @Nullable Failure ofSecurity(Throwable thrown) {
        if (thrown instanceof AuthenticationServiceException || thrown instanceof JwtDecoderInitializationException) {
            return new Failure(
                    ChannelFailure.TOKEN_ISSUER_UNAVAILABLE,
                    "The issuer of the token does not answer, so that it cannot be verified; nothing was written.");
        }
        if (thrown instanceof OAuth2AuthenticationException) {
            return new Failure(
                    ChannelFailure.TOKEN_INVALID, "The token is expired, altered, or not issued for this registry.");
        }
        if (thrown instanceof AuthenticationException) {
            return ofStatus(401).orElse(null);
        }
        if (thrown instanceof AccessDeniedException) {
            return ofStatus(403).orElse(null);
        }
        return thrown instanceof ErrorResponse response
                ? ofStatus(response.getStatusCode().value()).orElse(null)
                : null;
    }

    /** In words, what a parameter of a type takes. */
    private static String expected(@Nullable Class<?> type) {
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == LocalDate.class) {
            return "a calendar day, YYYY-MM-DD";
        }
        if (type != null && type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        return type == int.class || type == Integer.class ? "a whole number" : "another form";
    }

    private static Failure parameter(String name, String detail) {
        return place("?" + name, InputFailure.PARAMETER_INVALID, detail);
    }

    private static Failure place(String pointer, InputFailure code, String detail) {
        return new Failure(code, detail, List.of(new Violation(pointer, code, detail)));
    }
}
