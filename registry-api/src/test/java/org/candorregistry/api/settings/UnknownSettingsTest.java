package org.candorregistry.api.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class UnknownSettingsTest {

    @Test
    void everySpellingOfASettingIsKnown() {
        assertThat(UnknownSettings.refusal(environment(
                        Map.of("CANDOR_DATA_DIR", "a", "CANDOR_DEMO", "b"),
                        Map.of("candor.dataDir", "c", "candor.data-dir", "d"))))
                .isEmpty();
    }

    @Test
    void mistypedEnvironmentVariablesAndSettingsAreNamedTogether() {
        assertThat(UnknownSettings.refusal(
                        environment(Map.of("CANDOR_DATADIRECTORY", "a"), Map.of("candor.demo.clinics", "4"))))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("There is no setting CANDOR_DATADIRECTORY, candor.demo.clinics; "));
    }

    @Test
    void whatKubernetesSaysOfAServiceNamedCandorIsNoSetting() {
        assertThat(UnknownSettings.refusal(environment(
                        Map.of(
                                "CANDOR_SERVICE_HOST", "10.0.0.1",
                                "CANDOR_SERVICE_PORT_HTTP", "8080",
                                "CANDOR_PORT", "tcp://10.0.0.1:8080",
                                "CANDOR_PORT_8080_TCP_ADDR", "10.0.0.1",
                                "CANDOR_DB_SERVICE_HOST", "10.0.0.2"),
                        Map.of())))
                .isEmpty();
    }

    private static StandardEnvironment environment(Map<String, Object> variables, Map<String, Object> file) {
        return new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                sources.addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
                sources.addLast(new MapPropertySource("file", file));
            }
        };
    }
}
