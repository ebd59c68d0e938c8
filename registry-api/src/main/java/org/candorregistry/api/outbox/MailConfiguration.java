package org.candorregistry.api.outbox;

import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.outbox.OutboxRunner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Without {@code candor.mail.enabled} there is nothing here that could send. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("candor.mail.enabled")
    OutboxWorker outboxWorker(OutboxRunner runner, MailSettings settings, ObjectProvider<JavaMailSender> mail) {
        JavaMailSender server = mail.getIfAvailable();
        String from = settings.from();
        if (server == null || from == null) {
            throw new StartFailure(
                    "candor.mail.enabled is set, but " + (server == null ? "spring.mail.host" : "candor.mail.from")
                            + " is not; see docs/configuration.md.");
        }
        return new OutboxWorker(runner, new SmtpDelivery(server, from), settings.lookEvery());
    }
}
