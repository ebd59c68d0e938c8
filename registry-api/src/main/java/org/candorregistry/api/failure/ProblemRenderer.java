package org.candorregistry.api.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.FailureKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Writes a failure to the response. What nobody foresaw becomes an incident: logged whole, told as an id only. */
@Component
public class ProblemRenderer {

    /** The form of what is written, for descriptions. */
    public static final Class<?> FORM = Problem.class;

    private static final Logger LOG = LoggerFactory.getLogger(ProblemRenderer.class);
    private static final String SECONDS_UNTIL_ANOTHER_MACHINE_MAY_ANSWER = "5";
    private static final String SECONDS_UNTIL_THE_OTHER_WRITER_IS_DONE = "1";
    private static final String SECONDS_UNTIL_THERE_IS_TIME_AGAIN = "5";
    private static final String FHIR = "/fhir";

    private final JsonMapper json;

    ProblemRenderer(JsonMapper json) {
        this.json = json;
    }

    /** Renders an exception, whatever it is; a client that has gone away is told nothing. */
    public void render(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isClientGone(thrown)) {
            return;
        }
        Optional<Failure> failure = HttpFailure.of(thrown);
        if (failure.isEmpty()) {
            writeIncident(thrown, request, response);
            return;
        }
        if (failure.get().code().kind() == FailureKind.UNAVAILABLE) {
            // In one line: an outage fails many requests, and none of them in an unforeseen place.
            LOG.warn(
                    "{} answered with {}: {}",
                    request.getMethod(),
                    failure.get().code().slug(),
                    Failure.reason(thrown));
        }
        HttpHeaders headers = headers(failure.get().code());
        if (thrown instanceof ErrorResponse withHeaders) {
            headers.addAll(withHeaders.getHeaders());
        }
        write(failure.get(), null, headers, request, response);
    }

    /** A database that breaks its connection looks like a client that does, while the client waits for an answer. */
    static boolean isClientGone(Throwable thrown) {
        return Failure.of(thrown).isEmpty() && DisconnectedClientHelper.isClientDisconnectedException(thrown);
    }

    /** Renders a status, 400 to 599, that was set without saying why. */
    void render(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Failure> failure = HttpFailure.ofStatus(status);
        if (failure.isPresent()) {
            write(failure.get(), null, headers(failure.get().code()), request, response);
        } else {
            writeIncident(
                    new IllegalStateException("Status " + status + " was set without a reason."), request, response);
        }
    }

    private void writeIncident(Throwable thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} in a {} request", incident, request.getMethod(), thrown);
        Failure unexpected =
                new Failure(ChannelFailure.UNEXPECTED, "The registry failed; nothing was written. Name the incident.");
        write(unexpected, incident, new HttpHeaders(), request, response);
    }

    private static HttpHeaders headers(FailureCode code) {
        HttpHeaders headers = new HttpHeaders();
        if (code == ChannelFailure.AUTHENTICATION_REQUIRED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (code == ChannelFailure.TOKEN_INVALID) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        } else if (code == ChannelFailure.DATABASE_UNAVAILABLE || code == ChannelFailure.TOKEN_ISSUER_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_ANOTHER_MACHINE_MAY_ANSWER);
        } else if (code.kind() == FailureKind.TOO_MANY) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_THERE_IS_TIME_AGAIN);
        } else if (code == ChannelFailure.TRY_AGAIN) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_THE_OTHER_WRITER_IS_DONE);
        }
        return headers;
    }

    private void write(
            Failure failure,
            @Nullable String incident,
            HttpHeaders headers,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        boolean fhir = asksFhir(request);
        byte[] body = json.writeValueAsBytes(fhir ? Outcome.of(failure, incident) : Problem.of(failure, incident));
        response.reset();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setStatus(failure.code().kind().status());
        response.setContentType(fhir ? Outcome.MEDIA_TYPE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** By the address that was asked, also where the container asks again on its own at its error page's. */
    private static boolean asksFhir(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = asked instanceof String before ? before : request.getRequestURI();
        String facade = request.getContextPath() + FHIR;
        return path.equals(facade) || path.startsWith(facade + "/");
    }
}
