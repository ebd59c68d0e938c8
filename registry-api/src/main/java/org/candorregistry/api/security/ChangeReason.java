package org.candorregistry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;

/** Why a recorded state is replaced: the header Change-Reason, required of every PUT and every retraction under /api/v1. */
final class ChangeReason {

    static final String HEADER = "Change-Reason";
    private static final int LONGEST = 500;

    private ChangeReason() {}

    /**
     * The reason given.
     *
     * @return empty where none is needed and none was given
     * @throws RegistryException reason-required, value-malformed
     */
    static String of(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        String reason = given == null ? "" : decoded(given).strip();
        if (reason.isEmpty() && isChange(request.getMethod(), request.getServletPath())) {
            throw new RegistryException(
                    InputFailure.REASON_REQUIRED, "A change says why, in the header " + HEADER + ".");
        }
        if (reason.length() > LONGEST || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw malformed();
        }
        return reason;
    }

    /** What replaces a recorded state, rather than adding to it. */
    private static boolean isChange(String method, String path) {
        return path.startsWith("/api/v1/")
                && ("PUT".equals(method) || ("POST".equals(method) && path.endsWith("/retraction")));
    }

    /** Servlet containers read headers as ISO 8859-1; people write UTF-8. */
    private static String decoded(String header) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException otherwiseEncoded) {
            throw malformed();
        }
    }

    private static RegistryException malformed() {
        return new RegistryException(
                InputFailure.VALUE_MALFORMED,
                HEADER + " has at most " + LONGEST + " characters, in UTF-8, and no control characters.");
    }
}
