package org.candorregistry.api.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Enforces what {@code @PreAuthorize} says on a controller method, before the body is read: who may not call learns
 * nothing about what a good call looks like. A method of ours that says nothing may be called by nobody.
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private static final String OURS = "org.candorregistry.";

    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || request.getDispatcherType() == DispatcherType.ERROR
                || !method.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        AuthorizationResult decision = rules.authorize(
                () -> SecurityContextHolder.getContext().getAuthentication(),
                new SimpleMethodInvocation(method.getBean(), method.getMethod()));
        if (decision == null || !decision.isGranted()) {
            throw new AccessDeniedException("Not granted.");
        }
        return true;
    }
}
