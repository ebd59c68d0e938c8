package org.candorregistry.core.extract;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.OpenCut;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes extracts that wait, as cuts are made: one copy of the service holds the row until the files stand, and whoever is killed
 * leaves a directory that the next attempt takes away.
 */
@Component
public class ExtractMaker {

    private static final System.Logger LOG = System.getLogger(ExtractMaker.class.getName());
    private static final Caller RESEARCHER = new Caller("extract", Role.RESEARCHER, Caller.REGISTRY);

    private final ExtractRepository extracts;
    private final ProjectService projects;
    private final CutService cuts;
    private final ExtractFiles files;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;

    ExtractMaker(
            ExtractRepository extracts,
            ProjectService projects,
            CutService cuts,
            ExtractFiles files,
            PlatformTransactionManager transactions) {
        this.extracts = extracts;
        this.projects = projects;
        this.cuts = cuts;
        this.files = files;
        this.holding = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes one extract, if one waits; whether there was one. */
    public boolean makeOne() {
        return Boolean.TRUE.equals(holding.execute(status -> {
            Optional<Extract> waiting = extracts.claim();
            waiting.ifPresent(this::make);
            return waiting.isPresent();
        }));
    }

    private void make(Extract extract) {
        try {
            ResearchProject project = projects.holding(extract.project());
            OpenCut cut = Session.as(RESEARCHER, () -> opened(extract.cut()));
            ExtractReport report = files.write(extract.id(), project.approved(), cut);
            extracts.ready(extract.id(), report, files.described(extract.id()));
        } catch (RegistryException refused) {
            extracts.failed(extract.id(), String.valueOf(refused.getMessage()));
        } catch (IOException | SQLException unwritten) {
            LOG.log(System.Logger.Level.ERROR, "Extract " + extract.id() + " could not be written.", unwritten);
            extracts.failed(extract.id(), "Its files could not be written.");
        }
    }

    private OpenCut opened(UUID cut) {
        return Objects.requireNonNull(apart.execute(status -> cuts.open(cuts.asked(cut))));
    }
}
