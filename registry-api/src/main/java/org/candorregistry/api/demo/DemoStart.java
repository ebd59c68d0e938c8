package org.candorregistry.api.demo;

import java.util.List;
import java.util.Optional;
import org.candorregistry.api.database.ConditionalOnEmbeddedDatabase;
import org.candorregistry.api.settings.CandorSettings;
import org.candorregistry.api.start.BeforeFirstRequest;
import org.candorregistry.core.clinic.Clinic;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Session;
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
    private final CutService cuts;
    private volatile @Nullable LoadedDemo demo;

    DemoStart(CandorSettings settings, DemoLoader loader, DemoClients clients, CutService cuts) {
        this.settings = settings;
        this.loader = loader;
        this.clients = clients;
        this.cuts = cuts;
    }

    @Override
    protected void prepare() {
        if (settings.demo()) {
            List<Clinic> clinics = loader.load();
            if (clinics.size() > 1) {
                demo = new LoadedDemo(
                        clinics,
                        clients.ensure(clinics.get(0).id(), clinics.get(1).id()));
                firstCut();
            }
        }
    }

    /** So that researchers can ask, and anybody read facts, before the first night. */
    private void firstCut() {
        Page<DataCut> present = Session.as(Demo.STEWARD, () -> cuts.list(new PageRequest(null, 1)));
        if (present.items().isEmpty()) {
            Session.as(Demo.STEWARD, cuts::order);
        }
    }

    /** Empty where the demo was not asked for, or the registry holds something else. */
    Optional<LoadedDemo> demo() {
        return Optional.ofNullable(demo);
    }
}
