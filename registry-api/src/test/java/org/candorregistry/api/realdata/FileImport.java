package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;

/** A whole file by CSV, with a mapping that lies beside these tests and is saved at the clinic first. */
final class FileImport {

    private FileImport() {}

    /** @param mapping its name; all treatments are ascribed to one provider, for the files name nobody */
    static Imported of(RunningRegistry registry, Identity admin, Identity submitter, String mapping, byte[] file) {
        Rest clinic = registry.as(submitter);
        String provider = registry.as(admin)
                .post("/api/v1/providers", "{\"name\": \"Not named in the file\", \"degree\": \"MD\"}")
                .location();
        Answer saved = clinic.send(
                "PUT",
                "/api/v1/import-mappings/" + mapping,
                BodyPublishers.ofString(text(mapping + ".json").replace("PROVIDER", Loading.id(provider))),
                "Content-Type",
                "application/json",
                "Change-Reason",
                "First version");
        assertThat(saved.status()).as("%s", saved).isEqualTo(201);
        return Imported.of(clinic, file, Imported.parts(mapping));
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(FileImport.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
