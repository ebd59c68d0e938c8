package org.candorregistry.api.version;

import java.net.URI;
import java.util.function.ToIntFunction;
import org.springframework.http.ResponseEntity;

/** Answers that carry a record and, as ETag, which version of it. */
public final class Versioned {

    private Versioned() {}

    /** 200 with ETag. */
    public static <T> ResponseEntity<T> ok(T view, ToIntFunction<T> version) {
        return ResponseEntity.ok().eTag(tag(version.applyAsInt(view))).body(view);
    }

    /**
     * 201 with Location and ETag.
     *
     * @param path of the new record, starting with {@code /api/v1/}
     */
    public static <T> ResponseEntity<T> created(String path, T view, ToIntFunction<T> version) {
        return ResponseEntity.created(URI.create(path))
                .eTag(tag(version.applyAsInt(view)))
                .body(view);
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
