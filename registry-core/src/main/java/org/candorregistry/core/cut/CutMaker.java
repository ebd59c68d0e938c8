package org.candorregistry.core.cut;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.cut.DataCut.Made;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes cuts that wait. Of several copies of the service one makes a cut: it holds the cut's row until the files stand, and
 * reads the rows in another transaction, which is one snapshot and for which no writer waits. Whoever is killed leaves a
 * directory that the next attempt takes away, and a cut that still waits.
 */
@Component
public class CutMaker {

    private static final System.Logger LOG = System.getLogger(CutMaker.class.getName());

    /** What researchers may see goes in, and nothing else: the database itself sees to that. */
    private static final Caller RESEARCHER = new Caller("data cut", Role.RESEARCHER, Caller.REGISTRY);

    private final CutRepository cuts;
    private final CutFiles files;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate holding;
    private final TransactionTemplate snapshot;

    CutMaker(
            CutRepository cuts,
            CutFiles files,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.cuts = cuts;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.holding = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * Orders the cut of this night, once however many copies of the service ask.
     *
     * @param from time of day (UTC) from which on it is due
     */
    public void orderNightly(LocalTime from) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (!now.toLocalTime().isBefore(from)) {
            holding.executeWithoutResult(status -> cuts.orderNightly(ids.next(), now.toInstant(), now.toLocalDate()));
        }
    }

    /** Makes one cut, if one waits; whether there was one. */
    public boolean makeOne() {
        return Boolean.TRUE.equals(holding.execute(status -> {
            Optional<UUID> waiting = cuts.claim();
            waiting.ifPresent(this::make);
            return waiting.isPresent();
        }));
    }

    /**
     * Removes one nightly cut that nobody asked anything and no fact came from, if there is one so old; the latest stays. Its files
     * go first, so that whoever is killed in between leaves a row that the next attempt finds.
     *
     * @param days d that such cuts are kept
     * @return whether there was one
     */
    public boolean removeOne(int days) {
        LocalDate before = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days);
        return Boolean.TRUE.equals(holding.execute(status -> {
            Optional<UUID> unasked = cuts.claimUnasked(before);
            unasked.ifPresent(this::remove);
            return unasked.isPresent();
        }));
    }

    private void remove(UUID cut) {
        try {
            files.remove(cut);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
        cuts.remove(cut);
    }

    private void make(UUID cut) {
        try {
            Made made = Session.as(RESEARCHER, () -> Objects.requireNonNull(snapshot.execute(status -> written(cut))));
            cuts.ready(cut, made);
            events.publishEvent(new CutMade(cut));
        } catch (UncheckedIOException | NotWritten unwritten) {
            LOG.log(System.Logger.Level.ERROR, "Data cut " + cut + " could not be written.", unwritten);
            cuts.failed(cut, "Its files could not be written.");
        }
    }

    private Made written(UUID cut) {
        try {
            return files.write(cut);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        } catch (SQLException unwritten) {
            throw new NotWritten(unwritten);
        }
    }

    /** DuckDB could not write a file; the database is not meant, whose failures pass. */
    private static final class NotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotWritten(SQLException cause) {
            super(cause);
        }
    }
}
