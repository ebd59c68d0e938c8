package org.candorregistry.api.security;

import java.time.Duration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** How metadata and keys of another issuer are fetched, where {@code issuer-uri} names one. Its tokens wait for them. */
@Configuration(proxyBeanMethods = false)
class OtherIssuerConfiguration {

    /** The framework's own patience is half a minute, in which every request with a token would wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer patience() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return decoder -> decoder.restOperations(new RestTemplate(requests));
    }
}
