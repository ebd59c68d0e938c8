package org.candorregistry.api.demo;

import java.util.Optional;
import org.candorregistry.api.embedded.EmbeddedPostgres;
import org.candorregistry.api.start.BeforeFirstRequest;
import org.candorregistry.api.start.StartFailure;
import org.candorregistry.core.client.ApiClient;
import org.candorregistry.core.client.ApiClientService;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Session;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve any other database than the embedded one with the demo's clients in it: their secrets lie in a file that
 * was made to be shared.
 */
@Component
class DemoClientsElsewhere extends BeforeFirstRequest {

    private final ObjectProvider<EmbeddedPostgres> embedded;
    private final ApiClientService clients;

    DemoClientsElsewhere(ObjectProvider<EmbeddedPostgres> embedded, ApiClientService clients) {
        this.embedded = embedded;
        this.clients = clients;
    }

    /** @throws StartFailure if there is one that is not revoked */
    @Override
    protected void prepare() {
        if (embedded.getIfAvailable() == null) {
            Session.as(Demo.STEWARD, this::find).ifPresent(client -> {
                throw new StartFailure("The database that spring.datasource.url names holds the demo's client "
                        + client.clientId() + ", whose secret is no secret; serve a database without the demo.");
            });
        }
    }

    private Optional<ApiClient> find() {
        Page<ApiClient> page = clients.list(new PageRequest(null, PageRequest.MOST));
        Optional<ApiClient> found = find(page);
        while (found.isEmpty() && page.next() != null) {
            page = clients.list(new PageRequest(page.next(), PageRequest.MOST));
            found = find(page);
        }
        return found;
    }

    private static Optional<ApiClient> find(Page<ApiClient> page) {
        return page.items().stream()
                .filter(client -> client.createdBy().equals(Demo.ACTOR) && client.revokedAt() == null)
                .findFirst();
    }
}
