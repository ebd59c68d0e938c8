package org.candorregistry.api.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.FreePort;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.outbox.Delivery;
import org.candorregistry.core.outbox.OutboxRunner;
import org.candorregistry.core.treated.TreatedPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Messages wait, are sent by a mail server once, and are then forgotten but for what became of them. */
@TestInstance(Lifecycle.PER_CLASS)
class OutboxIT {

    private final LocalDate treated = LocalDate.now(ZoneOffset.UTC).minusDays(180);
    private static final Pattern LINK = Pattern.compile("http://localhost:[0-9]+(/visit/[A-Za-z0-9_-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Without a mail server: what the shared registry has, as every registry that nobody switched mail on in. */
    private final RunningRegistry silent = RunningRegistry.with();

    @Test
    void aMessageIsSentOnceAndLeadsToThePage() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            RunningRegistry sending = RunningRegistry.with(
                    "--candor.mail.enabled=true",
                    "--candor.mail.from=registry@example.org",
                    "--candor.mail.look-every=200ms",
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + server.getSmtp().getPort());
            Rest clinic = sending.as(Identity.CLINIC);
            String treatment = treatment(sending);

            Answer made = remind(clinic, treatment, "someone@example.org", "DE");
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            JsonNode sent = await(clinic, made.location(), "SENT");

            assertThat(server.getReceivedMessages()).hasSize(1);
            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Wie geht es Ihnen seit der Behandlung?");
            assertThat(message.getAllRecipients()[0].toString()).isEqualTo("someone@example.org");
            assertThat(message.getFrom()[0].toString()).isEqualTo("registry@example.org");
            String text = message.getContent().toString();
            assertThat(text).contains("Sechs kurze Fragen").doesNotContain("P-", "knee");
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).isTrue();
            assertThat(sending.asNobody().get(link.group(1)).status()).isEqualTo(200);

            JsonNode attempts =
                    clinic.get(treatment + "/contact-attempts").json().path("items");
            assertThat(attempts).hasSize(1);
            assertThat(attempts.at("/0/channel").asString()).isEqualTo("ELECTRONIC");
            assertThat(attempts.at("/0/outcome").asString()).isEqualTo("SENT");
            assertThat(sealed(sending, sent)).isNull();
            assertThat(clinic.post(made.location() + "/cancellation", "").slug())
                    .isEqualTo("message-closed");

            String other = treatment(sending);
            server.stop();
            Answer late = remind(clinic, other, "other@example.org", "EN");
            awaitFailure(clinic, late.location());
            assertThat(clinic.get(late.location()).json().path("state").asString())
                    .isEqualTo("WAITING");
        } finally {
            server.stop();
        }
    }

    @Test
    void nothingIsSentWhereNothingIsSwitchedOn() {
        Rest clinic = silent.as(Identity.CLINIC);
        Answer made = remind(clinic, treatment(silent), "someone@example.org", "EN");

        assertThat(made.json().path("state").asString()).isEqualTo("WAITING");
        assertThat(silent.context().containsBean("outboxWorker")).isFalse();
        assertThat(made.body()).doesNotContain("someone");
        assertThat(new String(Objects.requireNonNull(sealed(silent, made.json())), StandardCharsets.ISO_8859_1))
                .doesNotContain("someone", "visit/");
        assertThat(clinic.post(made.location() + "/cancellation", "")
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(sealed(silent, made.json())).isNull();
        assertThat(silent.as(Identity.OTHER_CLINIC).get(made.location()).slug()).isEqualTo("message-unknown");
    }

    /** A service that ends while the mail server has a letter cannot know whether it was sent. */
    @Test
    void whatMayHaveBeenSentIsNotSentAgain() {
        OutboxRunner runner = silent.context().getBean(OutboxRunner.class);
        Rest clinic = silent.as(Identity.CLINIC);
        Answer made = remind(clinic, treatment(silent), "someone@example.org", "EN");
        try {
            runner.sendOne(letter -> {
                throw new IllegalStateException("ended");
            });
        } catch (IllegalStateException ended) {
            assertThat(ended).hasMessage("ended");
        }
        assertThat(clinic.get(made.location()).json().path("state").asString()).isEqualTo("SENDING");
        silent.everything().sql("UPDATE outbox_turn SET not_before = now()").update();

        runner.sendOne(letter -> {
            throw new AssertionError("sent a second time");
        });

        assertThat(clinic.get(made.location()).json().path("state").asString()).isEqualTo("UNCERTAIN");
        assertThat(runner.sendOne(letter -> new Delivery.Taken())).isFalse();
    }

    @Test
    void aRefusedAddressIsForGoodAndAnAnsweredVisitIsNotAskedFor() {
        OutboxRunner runner = silent.context().getBean(OutboxRunner.class);
        Rest clinic = silent.as(Identity.CLINIC);
        Answer refused = remind(clinic, treatment(silent), "someone@example.org", "EN");
        assertThat(runner.sendOne(letter -> new Delivery.Refused("No such address.")))
                .isTrue();
        assertThat(clinic.get(refused.location()).json().path("state").asString())
                .isEqualTo("FAILED");

        String treatment = treatment(silent);
        Answer overtaken = remind(clinic, treatment, "someone@example.org", "EN");
        clinic.post(treatment + "/follow-ups", """
                {"observedOn": "%s", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}]}""".formatted(treated.plusDays(179)));
        assertThat(runner.sendOne(letter -> {
                    throw new AssertionError("asked again");
                }))
                .isTrue();
        assertThat(clinic.get(overtaken.location()).json().path("state").asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void anAddressIsOneAddress() {
        Rest clinic = silent.as(Identity.CLINIC);
        String treatment = treatment(silent);
        for (String email : new String[] {
            "",
            "someone",
            "a@b",
            "a@example.org,b@example.org",
            "Name <a@example.org>",
            "a@example.org\\nBcc: b@example.org"
        }) {
            Answer refused = remind(clinic, treatment, email, "EN");
            assertThat(refused.status()).as(email).isBetween(400, 499);
            assertThat(refused.json().at("/violations/0/pointer").asString())
                    .as(email)
                    .isEqualTo("/email");
        }
    }

    private String treatment(RunningRegistry registry) {
        TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());
        TreatedPeople.Person person = people.knee(treated);
        people.goal(person.treatment(), "nrs-pain", "pain", 3);
        people.baseline(person.treatment(), "nrs-pain", 7, treated.minusDays(1));
        String treatment = "/api/v1/treatments/" + person.treatment();
        Answer first =
                registry.as(Identity.CLINIC).post(treatment + "/follow-ups", """
                {"observedOn": "%s", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 5}]}""".formatted(treated.plusDays(42)));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        return treatment;
    }

    private static Answer remind(Rest clinic, String treatment, String email, String language) {
        return clinic.post(treatment + "/reminders", """
                {"horizonDays": 182, "email": "%s", "language": "%s"}""".formatted(email, language));
    }

    private static JsonNode await(Rest clinic, String message, String state) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode now = clinic.get(message).json();
            if (now.path("state").asString().equals(state)) {
                return now;
            }
            assertThat(Instant.now()).as(now.toString()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static void awaitFailure(Rest clinic, String message) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!clinic.get(message).json().path("failure").asString("").contains("could not be reached")) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    private static byte @Nullable [] sealed(RunningRegistry registry, JsonNode message) {
        return registry.everything()
                .sql("SELECT sealed FROM outbox_message WHERE message_id = :id")
                .param("id", UUID.fromString(message.path("id").asString()))
                .query((row, number) -> Optional.ofNullable(row.getBytes("sealed")))
                .single()
                .orElse(null);
    }
}
