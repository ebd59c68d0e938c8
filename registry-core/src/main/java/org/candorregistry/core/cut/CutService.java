package org.candorregistry.core.cut;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candorregistry.core.cut.DataCut.State;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders cuts, tells of them, and opens them. */
@Service
@Transactional(readOnly = true)
public class CutService {

    /** s that one count of a question may take. */
    static final int MOST_SECONDS = 30;

    private final CutRepository cuts;
    private final CutFiles files;
    private final CutDatabase duck;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Map<UUID, OpenCut> opened = new ConcurrentHashMap<>();

    CutService(CutRepository cuts, CutFiles files, CutDatabase duck, Ids ids, ApplicationEventPublisher events) {
        this.cuts = cuts;
        this.files = files;
        this.duck = duck;
        this.ids = ids;
        this.events = events;
    }

    /** Orders one, which a copy of the service makes as soon as it can. */
    @Transactional
    public DataCut order() {
        UUID id = ids.next();
        cuts.order(id);
        events.publishEvent(new CutOrdered(id));
        return get(id);
    }

    /**
     * A cut, however far it is.
     *
     * @throws RegistryException {@code cut-unknown}
     */
    public DataCut get(UUID id) {
        return cuts.find(id).orElseThrow(() -> new RegistryException(CutFailure.CUT_UNKNOWN, "No such data cut."));
    }

    /** In the order in which they were asked for. */
    public Page<DataCut> list(PageRequest page) {
        return Page.of(cuts.list(page), page, DataCut::id);
    }

    /**
     * The one that is asked.
     *
     * @param id null: the latest
     * @throws RegistryException {@code cut-unknown}, {@code cut-not-ready}
     */
    public DataCut asked(@Nullable UUID id) {
        if (id == null) {
            return cuts.latest()
                    .orElseThrow(() -> new RegistryException(
                            CutFailure.CUT_NOT_READY, "There is no data cut yet; a steward orders one."));
        }
        DataCut cut = get(id);
        if (cut.state() != State.READY) {
            throw new RegistryException(CutFailure.CUT_NOT_READY, "This data cut is " + cut.state() + ".");
        }
        return cut;
    }

    /**
     * Compares the files of a cut with what was written.
     *
     * @throws RegistryException {@code cut-unknown}, {@code cut-not-ready}, {@code cut-damaged} with the name of the file
     */
    public DataCut verify(UUID id) {
        DataCut cut = asked(id);
        opened.remove(id);
        files.check(cut);
        return cut;
    }

    /**
     * A cut to be counted. Its files are compared with what was written when this copy of the service first opens it.
     *
     * @throws RegistryException {@code cut-damaged}; {@code cut-not-ready} of one that an earlier version of the registry made
     */
    public OpenCut open(DataCut cut) {
        return opened.computeIfAbsent(cut.id(), id -> {
            files.check(cut);
            if (!CutFiles.isReadable(cut)) {
                throw new RegistryException(
                        CutFailure.CUT_NOT_READY,
                        "An earlier version of the registry made this data cut. Its answers are kept; a new cut answers new"
                                + " questions.");
            }
            JdbcTemplate limited = new JdbcTemplate(duck.connections());
            limited.setQueryTimeout(MOST_SECONDS);
            return files.open(id, JdbcClient.create(limited));
        });
    }
}
