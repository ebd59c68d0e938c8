package org.candorregistry.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

class IssuesTokensTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String DATABASE = "spring.datasource.url";
    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String ISSUE = "candor.tokens.issue";
    private static final String SECRET = "candor.tokens.steward-secret";

    @Test
    void byItselfWithTheEmbeddedDatabaseOnly() {
        assertThat(decide(Map.of())).isTrue();
        assertThat(decide(Map.of(ISSUER, "https://id.example.org"))).isFalse();
        assertThat(decide(Map.of(DATABASE, "jdbc:postgresql://db/candor", ISSUER, "https://id.example.org")))
                .isFalse();
        assertThat(decide(Map.of(DATABASE, "jdbc:postgresql://db/candor", ISSUE, "true")))
                .isTrue();
    }

    @Test
    void anEmptySettingIsNone() {
        assertThat(decide(Map.of(ISSUER, " ", DATABASE, ""))).isTrue();
    }

    @Test
    void nobodyIsRefused() {
        assertRefused(
                Map.of(DATABASE, "jdbc:postgresql://db/candor"),
                "Nobody issues tokens: set " + ISSUER + " to an OpenID provider, or candor.tokens.issue=true to let "
                        + "the service issue them itself.");
        assertRefused(
                Map.of(ISSUE, "false"),
                "Nobody issues tokens: set " + ISSUER + " to an OpenID provider, or candor.tokens.issue=true to let "
                        + "the service issue them itself.");
    }

    @Test
    void twoAreRefused() {
        assertRefused(
                Map.of(ISSUE, "true", ISSUER, "https://id.example.org"),
                "Both candor.tokens.issue and " + ISSUER + " are set; tokens come from one issuer only.");
    }

    @Test
    void aSecretForNothingIsRefused() {
        assertRefused(
                Map.of(ISSUER, "https://id.example.org", SECRET, "a".repeat(40)),
                SECRET + " is set, but the service issues no tokens; leave it out, or set candor.tokens.issue=true.");
    }

    @Test
    void aSecretHasThirtyTwoToSeventyTwoBytes() {
        assertThat(settings("a".repeat(32)).stewardSecret()).hasSize(32);
        assertThat(settings("a".repeat(72) + "\n").stewardSecret()).hasSize(72);
        assertThat(settings(" ").stewardSecret()).isNull();
        assertThatThrownBy(() -> settings("a".repeat(31)))
                .hasMessage(SECRET + " needs 32 to 72 characters; it has 31.");
        assertThatThrownBy(() -> settings("ä".repeat(37)))
                .hasMessage(SECRET + " needs 32 to 72 characters; it has 74.");
    }

    @Test
    void aTokenHoldsForSomeTime() {
        assertThatThrownBy(() -> new AccessTokenSettings(
                        null, "http://localhost", "candor", Duration.ZERO, "clinic", "provider", HOUR, null, null))
                .hasMessage("candor.tokens.lifetime is above 0, such as 1h or 15m.");
        assertThatThrownBy(() -> new AccessTokenSettings(
                        null,
                        "http://localhost",
                        "candor",
                        HOUR,
                        "clinic",
                        "provider",
                        Duration.ofSeconds(-1),
                        null,
                        null))
                .hasMessage("candor.tokens.signing-age is above 0, such as 1h or 15m.");
    }

    private static boolean decide(Map<String, Object> settings) {
        return IssuesTokens.decide(environment(settings));
    }

    private static void assertRefused(Map<String, Object> settings, String sentence) {
        assertThatThrownBy(() -> decide(settings))
                .isInstanceOf(StartFailure.class)
                .hasMessage(sentence);
    }

    private static AccessTokenSettings settings(String stewardSecret) {
        return new AccessTokenSettings(
                null, "http://localhost", "candor", HOUR, "clinic", "provider", HOUR, null, stewardSecret);
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        return new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new MapPropertySource("settings", settings));
            }
        };
    }
}
