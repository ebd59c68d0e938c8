package org.candorregistry.fhir.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Properties;

/**
 * Which build this is.
 *
 * @param version of the software
 * @param date when what it can do last changed, as far as the build says
 */
record Build(String version, Instant date) {

    static Build current() {
        Properties properties = new Properties();
        try (InputStream stream = Build.class.getResourceAsStream("build.properties")) {
            if (stream == null) {
                throw new IllegalStateException("The build left no build.properties.");
            }
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Build(properties.getProperty("version"), Instant.parse(properties.getProperty("date")));
    }
}
