package org.candorregistry.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Session;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds who acts, as the token says, for the rest of the request; comes right after the security filters. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
class CallerFilter extends OncePerRequestFilter {

    private final AccessTokenSettings settings;

    CallerFilter(AccessTokenSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Caller caller = TokenCaller.of(token, settings.clinicClaim()).because(ChangeReason.of(request));
            Session.Binding binding = Session.bind(caller);
            try (binding) {
                chain.doFilter(request, response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }
}
