package org.candorregistry.api.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.junit.jupiter.api.Test;

class Utf8BodiesIT {

    private static final String PROVIDERS = "/api/v1/providers";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final String good = "{\"name\": \"Zoë %s\", \"degree\": \"MD\"}".formatted(UUID.randomUUID());

    /** After four bytes of a known name, the parser takes 0xFF for its own padding and the name for the known one. */
    @Test
    void aFieldNameWithAByteThatIsNoUtf8IsNotThatField() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"name\": \"Dr. Example\", \"degr".getBytes(StandardCharsets.UTF_8));
        body.write(0xFF);
        body.writeBytes("ee\": \"MD\"}".getBytes(StandardCharsets.UTF_8));

        assertUnreadable(post(body.toByteArray()));
    }

    /** 0xC1 0x81 would be an A in two bytes. */
    @Test
    void anOverlongCharacterIsNone() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"name\": \"".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(new byte[] {(byte) 0xC1, (byte) 0x81});
        body.writeBytes("\", \"degree\": \"MD\"}".getBytes(StandardCharsets.UTF_8));

        assertUnreadable(post(body.toByteArray()));
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        assertUnreadable(post(good.getBytes(StandardCharsets.ISO_8859_1)));
        assertUnreadable(post(good.getBytes(StandardCharsets.UTF_16)));
        assertUnreadable(post(good.getBytes(StandardCharsets.UTF_16LE)));
        assertUnreadable(post("{\"name\": \"A\", \"degree\": \"MD\"}".getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void aByteOrderMarkIsIgnored() {
        Answer made = post(("\uFEFF" + good).getBytes(StandardCharsets.UTF_8));

        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.json().path("name").asString()).startsWith("Zoë");
    }

    private Answer post(byte[] body) {
        return registry.as(Identity.CLINIC_ADMIN)
                .send("POST", PROVIDERS, BodyPublishers.ofByteArray(body), "Content-Type", "application/json");
    }

    private static void assertUnreadable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("body-unreadable");
    }
}
