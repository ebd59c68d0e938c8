package org.candorregistry.api.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candorregistry.api.submission.Submissions;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body over the limit: by its announced length, and by what arrives where no length was announced. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

    private final BodySettings settings;

    BodyLimitFilter(BodySettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request.getMethod(), request.getServletPath()).toBytes();
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        chain.doFilter(new LimitedRequest(request, limit), response);
    }

    private DataSize limit(String method, String path) {
        if (Submissions.isFile(method, path)) {
            return settings.importLimit();
        }
        return Submissions.isBatch(method, path) ? settings.batchLimit() : settings.bodyLimit();
    }

    static RegistryException tooLarge(long limit) {
        return new RegistryException(
                InputFailure.BODY_TOO_LARGE, "A body may have at most " + limit + " bytes; nothing was read.");
    }
}
