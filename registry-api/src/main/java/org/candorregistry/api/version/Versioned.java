package org.candorregistry.api.version;

import java.net.URI;
import org.candorregistry.core.session.Recorded;
import org.springframework.http.ResponseEntity;

/** Answers that carry a record and, as ETag, which version of it. */
public final class Versioned {

    private Versioned() {}

    /** 200 with ETag. */
    public static <T> ResponseEntity<T> ok(T view, Recorded recorded) {
        return ResponseEntity.ok().eTag(tag(recorded)).body(view);
    }

    /**
     * 201 with Location and ETag.
     *
     * @param path of the new record, starting with {@code /api/v1/}
     */
    public static <T> ResponseEntity<T> created(String path, T view, Recorded recorded) {
        return ResponseEntity.created(URI.create(path)).eTag(tag(recorded)).body(view);
    }

    private static String tag(Recorded recorded) {
        return "\"" + recorded.version() + "\"";
    }
}
