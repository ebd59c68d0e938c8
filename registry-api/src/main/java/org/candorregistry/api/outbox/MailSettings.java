package org.candorregistry.api.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mail to people.
 *
 * @param enabled whether anything is sent; the mail server is that of {@code spring.mail.*}
 * @param from the sender's address; needed where {@code enabled}
 * @param lookEvery how long the worker rests where nothing waits
 */
@ConfigurationProperties("candor.mail")
record MailSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String from,
        @DefaultValue("30s") Duration lookEvery) {}
