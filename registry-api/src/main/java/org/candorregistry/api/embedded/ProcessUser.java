package org.candorregistry.api.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operating system's user that the service runs as. */
final class ProcessUser {

    private ProcessUser() {}

    static boolean isRoot() {
        return id() == 0;
    }

    static boolean owns(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:uid")).longValue() == id();
    }

    private static long id() {
        return new UnixSystem().getUid();
    }
}
