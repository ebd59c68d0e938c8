package org.candorregistry.api.paging;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.candorregistry.api.secret.SecretFiles;
import org.candorregistry.core.paging.Cursors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PagingConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Cursors cursors(SecretFiles secrets) {
        String key = secrets.readOrMake("cursor.key", PagingConfiguration::randomKey);
        return new Cursors(Base64.getDecoder().decode(key.strip()));
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
