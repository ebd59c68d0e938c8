package org.candorregistry.core.imports;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.FailureKind;
import org.candorregistry.core.imports.LeaseRepository.Lease;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes imports that wait, or whose copy of the service is gone, and does them as whoever sent them. What passes, as a
 * database that does not answer, leaves an import as it is for the next attempt.
 */
@Component
public class ImportRunner {

    private static final System.Logger LOG = System.getLogger(ImportRunner.class.getName());

    private final LeaseRepository leases;
    private final JobRepository jobs;
    private final ImportFiles files;
    private final ImportPhases phases;
    private final TransactionTemplate transaction;

    ImportRunner(
            LeaseRepository leases,
            JobRepository jobs,
            ImportFiles files,
            ImportPhases phases,
            PlatformTransactionManager transactions) {
        this.leases = leases;
        this.jobs = jobs;
        this.files = files;
        this.phases = phases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does one import, if there is one to do.
     *
     * @param holder of the lease, a running copy of the service
     * @param time how long the lease holds without being renewed
     * @param heartbeat renews it
     * @param stopping whether to leave off after the present chunk
     * @return whether there was one
     */
    public boolean runOne(UUID holder, Duration time, ScheduledExecutorService heartbeat, BooleanSupplier stopping) {
        Optional<Lease> taken = transaction.execute(status -> leases.take(holder, time));
        if (taken == null || taken.isEmpty()) {
            return false;
        }
        Lease lease = taken.get();
        long third = Math.max(1, time.toMillis() / 3);
        ScheduledFuture<?> beat =
                heartbeat.scheduleAtFixedRate(() -> renew(lease, time), third, third, TimeUnit.MILLISECONDS);
        try {
            run(lease, stopping);
        } finally {
            beat.cancel(false);
        }
        return true;
    }

    private void run(Lease lease, BooleanSupplier stopping) {
        try {
            Caller sender = sender(lease);
            Session.as(sender, () -> {
                boolean ended = attempt(lease, stopping);
                if (!ended) {
                    transaction.executeWithoutResult(status -> leases.release(lease));
                }
                return ended;
            });
        } catch (LostLease lost) {
            LOG.log(System.Logger.Level.INFO, "Import {0} went to another copy of the service.", lease.importId());
        } catch (RuntimeException passing) {
            if (!passes(passing)) {
                throw passing;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Import {0} waits: {1}",
                    lease.importId(),
                    passing.getClass().getSimpleName());
        }
    }

    private boolean attempt(Lease lease, BooleanSupplier stopping) {
        try {
            return phases.run(lease, stopping);
        } catch (LostLease lost) {
            throw lost;
        } catch (RuntimeException broken) {
            if (passes(broken)) {
                throw broken;
            }
            Failure failure = Failure.of(broken).orElseGet(() -> {
                LOG.log(System.Logger.Level.ERROR, "Import " + lease.importId() + " failed.", broken);
                return new Failure(
                        ChannelFailure.UNEXPECTED,
                        "A fault of the registry; what was recorded before stays. Its log names this import.");
            });
            phases.fail(lease, failure);
            return true;
        }
    }

    /** Who sent it; the clinic is known, and whoever acts for it may see the import. */
    private Caller sender(Lease lease) {
        Caller reader = new Caller("import", Role.CLINIC_SUBMITTER, lease.clinic());
        ImportJob job = Session.as(
                reader,
                () -> transaction.execute(
                        status -> jobs.find(lease.importId(), files::openDigest).orElseThrow()));
        if (job == null) {
            throw new IllegalStateException("An import without a row.");
        }
        return new Caller(job.actor(), Role.valueOf(job.role()), lease.clinic());
    }

    private void renew(Lease lease, Duration time) {
        try {
            transaction.executeWithoutResult(status -> leases.renew(lease, time));
        } catch (RuntimeException passing) {
            LOG.log(System.Logger.Level.DEBUG, "A lease was not renewed.", passing);
        }
    }

    private static boolean passes(RuntimeException broken) {
        return Failure.of(broken)
                .filter(failure -> failure.code().kind() == FailureKind.UNAVAILABLE)
                .isPresent();
    }
}
