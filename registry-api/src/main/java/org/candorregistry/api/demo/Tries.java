package org.candorregistry.api.demo;

import java.util.UUID;
import org.candorregistry.api.demo.DemoCredentials.Credential;

/**
 * Command lines for a shell; all but the first need the variable that the first sets.
 *
 * @param url of the service, without a slash at the end
 * @param client whose token is used
 */
record Tries(String url, Credential client) {

    String token() {
        return "TOKEN=$(curl -s -u %s:%s -d grant_type=client_credentials %s/oauth2/token"
                        .formatted(client.clientId(), client.clientSecret(), url)
                + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')";
    }

    String comparison() {
        return "curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json'"
                + " -d '{\"cohort\":{\"condition\":\"knee-osteoarthritis\",\"productClass\":\"bmac\","
                + "\"measure\":\"koos-pain\",\"horizonDays\":365}}' " + url + "/api/v1/comparisons";
    }

    String treatment(UUID treatment) {
        return get("/api/v1/treatments/" + treatment);
    }

    String patient(UUID subject) {
        return get("/fhir/Patient/" + subject);
    }

    private String get(String path) {
        return "curl -s -H \"Authorization: Bearer $TOKEN\" " + url + path;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Tries[" + url + "]";
    }
}
