package org.candorregistry.api.paging;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.api.secret.SecretFiles.Secret;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.paging.Cursors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PagingSettings.class)
class PagingConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Cursors cursors(SecretFiles secrets, PagingSettings settings) {
        return new Cursors(key(secrets.readOrMake(
                "candor.paging.cursor-key-file",
                settings.cursorKeyFile(),
                "cursor.key",
                PagingConfiguration::randomKey)));
    }

    /** @throws StartFailure where the file holds anything else than a key, or a shorter one */
    static byte[] key(Secret secret) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.text().strip());
            if (key.length >= KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notEncoded) {
            // Without the cause: a decoder's message can quote the key.
        }
        throw new StartFailure("The file " + secret.file() + " holds no key of page cursors: base64 of at least "
                + KEY_BYTES + " random bytes.");
    }

    @Bean
    WebMvcConfigurer listings(Cursors cursors) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListingResolver(cursors));
            }
        };
    }

    private static String randomKey() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
