package org.candorregistry.api.submission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.submission.Channel;
import org.candorregistry.core.submission.ReceiveSubmission;
import org.candorregistry.core.submission.Reception;
import org.candorregistry.core.submission.SubmissionAnswer;
import org.candorregistry.core.submission.SubmissionService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Receives a submission, lets it be done, and commits only what was answered with success: whatever a controller and its
 * services write joins this one transaction. The answer leaves after the commit, so nobody is told of what did not last.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 20)
class SubmissionFilter extends OncePerRequestFilter {

    private final SubmissionService submissions;
    private final PlatformTransactionManager transactions;

    SubmissionFilter(SubmissionService submissions, PlatformTransactionManager transactions) {
        this.submissions = submissions;
        this.transactions = transactions;
    }

    /** Who has no token was refused before, or asks for what is public. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Submissions.isOne(request.getMethod(), request.getServletPath())
                || Submissions.isFile(request.getMethod(), request.getServletPath())
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Session.caller().role() == Role.RESEARCHER) {
            throw new RegistryException(ChannelFailure.ACCESS_DENIED, "A researcher changes nothing.");
        }
        ReceiveSubmission received = received(request);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            Reception reception = submissions.receive(received);
            if (reception.before() == null) {
                chain.doFilter(new ReceivedRequest(request, received.payload()), answer);
            } else {
                replay(reception.before(), answer);
            }
            if (HttpStatus.valueOf(answer.getStatus()).is2xxSuccessful()) {
                if (reception.before() == null) {
                    submissions.answered(reception.id(), answered(request, answer));
                }
                answer.setHeader(Submissions.RECEIPT, Submissions.RECEIPTS + "/" + reception.id());
                transactions.commit(transaction);
            }
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
        answer.copyBodyToResponse();
    }

    private static ReceiveSubmission received(HttpServletRequest request) throws IOException {
        String query = request.getQueryString();
        return new ReceiveSubmission(
                Channel.REST,
                request.getMethod(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                request.getContentType(),
                request.getInputStream().readAllBytes(),
                Submissions.key(request));
    }

    private static SubmissionAnswer answered(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        return new SubmissionAnswer(
                answer.getStatus(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                answer.getContentType(),
                Submissions.isAnswerWithheld(request) ? null : answer.getContentAsByteArray());
    }

    private static void replay(SubmissionAnswer before, HttpServletResponse response) throws IOException {
        response.setStatus(before.status());
        response.setHeader(Submissions.REPLAY, "true");
        set(response, HttpHeaders.LOCATION, before.location());
        set(response, HttpHeaders.ETAG, before.etag());
        byte[] body = before.body();
        if (body != null && body.length > 0) {
            Optional.ofNullable(before.mediaType()).ifPresent(response::setContentType);
            response.getOutputStream().write(body);
        }
    }

    private static void set(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }
}
