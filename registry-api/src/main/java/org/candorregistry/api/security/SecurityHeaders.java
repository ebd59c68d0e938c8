package org.candorregistry.api.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Headers of every answer. The framework's defaults stay: no sniffing, no caching, no frames, HSTS on secure connections.
 */
final class SecurityHeaders {

    private SecurityHeaders() {}

    static void strict(HeadersConfigurer<HttpSecurity> headers) {
        with(headers, "default-src 'none'; frame-ancestors 'none'");
    }

    /** Of pages, which have a style sheet and forms and nothing else. */
    static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
        with(
                headers,
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    private static void with(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }
}
