package org.candorregistry.api.identity;

import java.nio.file.Path;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.identity.VaultKeyset;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    private static final String FILE = "vault-keyset.json";

    @Bean
    VaultKeyset vaultKeyset(VaultSettings settings, SecretFiles secrets, Environment environment) {
        Path file = settings.keysetFile();
        if (file != null) {
            return parse(SecretFiles.read("candor.vault.keyset-file", file), file.toString());
        }
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            throw new StartFailure("spring.datasource.url is set, but candor.vault.keyset-file is not; "
                    + "it names the file with the identity vault's keys, which lies apart from the database.");
        }
        return parse(secrets.readOrMake(FILE, () -> VaultKeyset.generate().toJson()), FILE);
    }

    private static VaultKeyset parse(String json, String file) {
        try {
            return VaultKeyset.parse(json);
        } catch (IllegalArgumentException other) {
            throw new StartFailure("The file " + file + " holds no keyset of the identity vault.", other);
        }
    }
}
