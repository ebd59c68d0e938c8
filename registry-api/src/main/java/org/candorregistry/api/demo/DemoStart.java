package org.candorregistry.api.demo;

import java.util.List;
import java.util.Optional;
import org.candorregistry.api.database.ConditionalOnEmbeddedDatabase;
import org.candorregistry.api.settings.CandorSettings;
import org.candorregistry.api.start.BeforeFirstRequest;
import org.candorregistry.core.clinic.Clinic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the demo in when the service starts on its embedded database: after everything is made and before the port is
 * opened, so that nobody ever sees a part of it. ADR-0011.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoStart extends BeforeFirstRequest {

    private final CandorSettings settings;
    private final DemoLoader loader;
    private final DemoClients clients;
    private volatile @Nullable LoadedDemo demo;

    DemoStart(CandorSettings settings, DemoLoader loader, DemoClients clients) {
        this.settings = settings;
        this.loader = loader;
        this.clients = clients;
    }

    @Override
    protected void prepare() {
        if (settings.demo()) {
            List<Clinic> clinics = loader.load();
            if (clinics.size() > 1) {
                demo = new LoadedDemo(
                        clinics,
                        clients.ensure(clinics.get(0).id(), clinics.get(1).id()));
            }
        }
    }

    /** Empty where the demo was not asked for, or the registry holds something else. */
    Optional<LoadedDemo> demo() {
        return Optional.ofNullable(demo);
    }
}
