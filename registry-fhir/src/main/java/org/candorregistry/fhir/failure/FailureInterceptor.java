package org.candorregistry.fhir.failure;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.UUID;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.FailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns whatever was thrown into an OperationOutcome. What nobody foresaw is logged whole and told as an id only. */
@Interceptor
@Component
public class FailureInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(FailureInterceptor.class);
    private static final String SECONDS_UNTIL_A_RETRY_MAY_SUCCEED = "5";

    FailureInterceptor() {}

    /** Says what HAPI is to send instead. */
    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException render(Throwable thrown) {
        Failure failure = Failure.of(thrown).or(() -> LibraryFailure.of(thrown)).orElseGet(() -> incident(thrown));
        FailureKind kind = failure.code().kind();
        BaseServerResponseException rendered = new UnclassifiedServerFailureException(
                kind.status(), failure.code().slug(), FailureOutcome.of(failure));
        if (kind == FailureKind.UNAVAILABLE) {
            LOG.warn("A FHIR request was answered with {}: {}", failure.code().slug(), Failure.reason(thrown));
            rendered.addResponseHeader("Retry-After", SECONDS_UNTIL_A_RETRY_MAY_SUCCEED);
        }
        return rendered;
    }

    private static Failure incident(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} in a FHIR request", incident, thrown);
        return new Failure(
                ChannelFailure.UNEXPECTED, "The registry failed; nothing was written. Incident " + incident + ".");
    }
}
