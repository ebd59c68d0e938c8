package org.candorregistry.api.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.signature.SignatureFailure;
import org.candorregistry.core.signature.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a {@link Signer} of a token that names a provider who has just proved who they are: by {@code auth_time} (RFC 9068
 * §2.2.1), never by when the token was issued, which a refresh token moves. Who proved it too long ago is asked to do so
 * again, as RFC 9470 says.
 */
final class SignerResolver implements HandlerMethodArgumentResolver {

    static final String AUTHENTICATED_AT = "auth_time";

    /** How far an issuer's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final String claim;
    private final Duration longest;
    private final Clock clock;

    SignerResolver(AccessTokenSettings settings, Clock clock) {
        this.claim = settings.providerClaim();
        this.longest = settings.signingAge();
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Signer.class;
    }

    @Override
    public Signer resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            throw unnamed();
        }
        return new Signer(provider(token.getToken()), authenticatedAt(token.getToken()));
    }

    private UUID provider(Jwt token) {
        try {
            return Optional.ofNullable(token.getClaimAsString(claim))
                    .map(UUID::fromString)
                    .orElseThrow(SignerResolver::unnamed);
        } catch (IllegalArgumentException notAnId) {
            throw unnamed();
        }
    }

    private Instant authenticatedAt(Jwt token) {
        Instant now = clock.instant();
        return Optional.ofNullable(token.getClaimAsInstant(AUTHENTICATED_AT))
                .filter(at -> !at.isBefore(now.minus(longest)) && !at.isAfter(now.plus(AHEAD)))
                .orElseThrow(this::tooOld);
    }

    private static RegistryException unnamed() {
        return new RegistryException(
                SignatureFailure.SIGNER_UNNAMED, "The token names no provider; a system does not sign.");
    }

    private ErrorResponseException tooOld() {
        ErrorResponseException refusal = new ErrorResponseException(
                HttpStatus.UNAUTHORIZED,
                ProblemDetail.forStatus(HttpStatus.UNAUTHORIZED),
                new RegistryException(
                        SignatureFailure.AUTHENTICATION_TOO_OLD,
                        "Signing needs an authentication of the last " + longest.toSeconds()
                                + " s; get a new token with it."));
        refusal.getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", max_age=\"" + longest.toSeconds() + "\"");
        return refusal;
    }
}
