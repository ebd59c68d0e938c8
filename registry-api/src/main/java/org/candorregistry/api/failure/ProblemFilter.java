package org.candorregistry.api.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost filter: renders what any other filter or servlet lets out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemFilter extends OncePerRequestFilter {

    private final ProblemRenderer problems;

    ProblemFilter(ProblemRenderer problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // Nothing may reach the container, which would answer in its own form.
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception thrown) {
            problems.render(thrown, request, response);
        }
    }
}
