package org.candorregistry.fhir.failure;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Optional;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.InputFailure;

/**
 * What HAPI itself refuses, in the registry's words: HAPI's texts name its classes and message numbers, and its failure
 * to find something says {@code processing}.
 */
final class LibraryFailure {

    private LibraryFailure() {}

    /** Empty where HAPI failed and did not refuse. */
    static Optional<Failure> of(Throwable thrown) {
        if (thrown instanceof DataFormatException) {
            return Optional.of(malformed());
        }
        return thrown instanceof BaseServerResponseException refusal ? of(refusal.getStatusCode()) : Optional.empty();
    }

    private static Optional<Failure> of(int status) {
        return switch (status) {
            case 400, 422 -> Optional.of(malformed());
            case 404, 410 -> Optional.of(new Failure(FhirFailure.RESOURCE_UNKNOWN, "There is no such resource."));
            case 405, 501 -> Optional.of(unsupported());
            case 406 -> Optional.of(new Failure(ChannelFailure.NOT_ACCEPTABLE, "Served are JSON and XML."));
            case 413 -> Optional.of(new Failure(InputFailure.BODY_TOO_LARGE, "The body is too large."));
            case 415 -> Optional.of(new Failure(ChannelFailure.MEDIA_TYPE_UNSUPPORTED, "Read are JSON and XML."));
            default -> Optional.empty();
        };
    }

    static Failure unsupported() {
        return new Failure(
                FhirFailure.INTERACTION_UNSUPPORTED, "This interaction is not served; see the CapabilityStatement.");
    }

    private static Failure malformed() {
        return new Failure(
                InputFailure.PARAMETER_INVALID, "The path or a parameter has a form that FHIR does not allow.");
    }
}
