package org.candorregistry.api.link;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Links that people answer.
 *
 * @param baseUrl the service's address as people's browsers know it, without a slash at the end
 */
@ConfigurationProperties("candor.links")
public record LinkSettings(URI baseUrl) {

    public LinkSettings {
        if (!baseUrl.isAbsolute()
                || baseUrl.getHost() == null
                || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "candor.links.base-url is an address such as https://registry.example.org, without a slash at the end.");
        }
    }

    /** The address of a link's page. */
    public String page(String token) {
        return baseUrl + VisitPageController.PATH + "/" + token;
    }
}
