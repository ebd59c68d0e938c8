package org.candorregistry.api.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.FailureKind;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Problem details, RFC 9457.
 *
 * @param type {@code https://candorregistry.org/problems/<slug>}; the slug is public and permanent
 * @param title the status in words
 * @param status HTTP status, 400 to 599
 * @param detail a sentence for people
 * @param incident names the entry in the registry's log; only where the fault is the registry's own
 * @param violations everything that is wrong with what was sent, each with its place; absent where no place is to blame
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Problem details, RFC 9457.")
record Problem(
        @Schema(description = "Names the kind of problem; permanent.", example = Problem.EXAMPLE)
        URI type,

        @Schema(description = "The status in words.", example = "Unprocessable Content")
        String title,

        @Schema(description = "HTTP status, 400 to 599.", example = "422")
        int status,

        @Schema(description = "A sentence for people.", example = "The value is required.")
        String detail,

        @Schema(description = "Names the entry in the registry's log, where the fault is the registry's own.") @Nullable
        String incident,

        @Schema(description = "Everything that is wrong with what was sent, at once.")
        List<Place> violations) {

    static final String TYPES = "https://candorregistry.org/problems/";
    private static final String EXAMPLE = TYPES + "value-required";

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer (RFC 6901) into the body, {@code ""} for all of it, {@code "?name"} for a parameter
     * @param code slug, from the same set as the types of problems
     */
    @Schema(name = "Violation", description = "One thing that is wrong with what was sent.")
    record Place(
            @Schema(
                    description = "JSON pointer into the body; `?name` for a query parameter; empty for all of it.",
                    example = "/goals/0/target")
            @JsonInclude
            String pointer,

            @Schema(description = "Slug of the rule.", example = "value-required")
            String code,

            @Schema(description = "A sentence for people.", example = "The value is required.")
            String detail) {

        static Place of(Violation violation) {
            return new Place(violation.pointer(), violation.code().slug(), violation.detail());
        }
    }

    static Problem of(Failure failure, @Nullable String incident) {
        FailureKind kind = failure.code().kind();
        return new Problem(
                URI.create(TYPES + failure.code().slug()),
                HttpStatus.valueOf(kind.status()).getReasonPhrase(),
                kind.status(),
                failure.detail(),
                incident,
                failure.violations().stream().map(Place::of).toList());
    }
}
