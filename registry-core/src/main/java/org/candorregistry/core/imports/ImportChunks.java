package org.candorregistry.core.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.imports.LeaseRepository.Lease;
import org.candorregistry.core.imports.mapping.Mapping;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Cuts the rows of an import between people and hands them over, chunk by chunk. */
@Component
class ImportChunks {

    /** Rows of a chunk: enough that statements weigh more than round trips, few enough to lie in memory many times. */
    private static final int TOGETHER = 2000;

    /** Rows of the first chunk: on tables that may be empty, whose plans fit no more. */
    private static final int FIRST = 250;

    /** After how many rows PostgreSQL looks at the tables anew, each time they are several times as large. */
    private static final long[] LOOKED_AT_ANEW = {1, 2_000, 10_000, 50_000, 250_000, 1_000_000};

    /** Rows of one person that are looked at together; nobody has more, and a file that says so must not fill the memory. */
    private static final int MOST_OF_ONE = 10_000;

    private final StagingRepository staging;
    private final ErrorRepository errors;
    private final JobRepository jobs;
    private final LaneRepository lanes;
    private final LeaseRepository leases;
    private final ImportFiles files;
    private final ChunkRecorder recorder;
    private final TransactionTemplate transaction;
    private final TransactionTemplate apart;

    ImportChunks(
            StagingRepository staging,
            ErrorRepository errors,
            JobRepository jobs,
            LaneRepository lanes,
            LeaseRepository leases,
            ImportFiles files,
            ChunkRecorder recorder,
            PlatformTransactionManager transactions) {
        this.staging = staging;
        this.errors = errors;
        this.jobs = jobs;
        this.lanes = lanes;
        this.leases = leases;
        this.files = files;
        this.recorder = recorder;
        this.transaction = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next chunk of each lane, each in a transaction of its own; whether there was one. */
    boolean next(Lease lease, ImportJob job, Mapping mapping, boolean keep) {
        List<Lane> open = Objects.requireNonNull(transaction.execute(status -> lanes.list(job.id())));
        int done = Abreast.sum(open, lane -> next(lease, job, lane, mapping, keep));
        if (done == 0) {
            return false;
        }
        if (keep && isMuchMore(job.rows().done(), done)) {
            transaction.executeWithoutResult(status -> staging.refreshStatistics());
        }
        return true;
    }

    /** Last of all it counts, so that no lane waits for another while it records. */
    private int next(Lease lease, ImportJob job, Lane lane, Mapping mapping, boolean keep) {
        return Objects.requireNonNull(transaction.execute(status -> {
            hold(lease);
            List<StagedRow> rows = rows(job.id(), lane);
            if (rows.isEmpty()) {
                return 0;
            }
            ChunkOutcome outcome = recorder.record(rows, mapping, keep);
            errors.insert(job.id(), outcome.errors());
            lanes.advanced(job.id(), lane.movedTo(last(rows)));
            jobs.advanced(job.id(), outcome.counts());
            return rows.size();
        }));
    }

    private static boolean isMuchMore(long before, int more) {
        return Arrays.stream(LOOKED_AT_ANEW).anyMatch(mark -> before < mark && mark <= before + more);
    }

    /**
     * All chunks in one transaction.
     *
     * @param recorded runs in it after the last
     * @return why nothing stays; empty where everything does
     */
    Optional<ImportState> all(Lease lease, ImportJob job, Mapping mapping, Runnable recorded) {
        Optional<ImportState> ended = transaction.execute(status -> {
            hold(lease);
            Lane lane = Lane.WHOLE;
            long done = 0;
            for (List<StagedRow> rows = rows(job.id(), lane); !rows.isEmpty(); rows = rows(job.id(), lane)) {
                ChunkOutcome outcome = recorder.record(rows, mapping, true);
                lane = lane.movedTo(last(rows));
                if (isMuchMore(done, rows.size())) {
                    staging.refreshStatistics();
                }
                done += rows.size();
                Optional<ImportState> end = told(job.id(), outcome);
                if (end.isPresent()) {
                    status.setRollbackOnly();
                    return end;
                }
            }
            recorded.run();
            return Optional.empty();
        });
        return ended == null ? Optional.empty() : ended;
    }

    /** Tells the progress at once, whatever becomes of the transaction. */
    private Optional<ImportState> told(UUID id, ChunkOutcome outcome) {
        Optional<ImportState> end = apart.execute(status -> {
            errors.insert(id, outcome.errors());
            jobs.advanced(id, outcome.counts());
            boolean cancelled = jobs.find(id, files::openDigest)
                    .filter(job -> job.cancelledBy() != null)
                    .isPresent();
            if (cancelled) {
                return Optional.of(ImportState.CANCELLED);
            }
            return outcome.errors().isEmpty() ? Optional.empty() : Optional.of(ImportState.REFUSED);
        });
        return end == null ? Optional.empty() : end;
    }

    private List<StagedRow> rows(UUID id, Lane lane) {
        RowPlace after = lane.after();
        int together = after.equals(RowPlace.START) ? FIRST : TOGETHER;
        List<StagedRow> rows = staging.next(id, lane, together);
        if (rows.size() < together) {
            return rows;
        }
        String person = String.valueOf(rows.get(rows.size() - 1).person());
        List<StagedRow> whole =
                rows.stream().filter(row -> !person.equals(row.person())).toList();
        if (!whole.isEmpty()) {
            return whole;
        }
        long from = after.person().equals(person) ? after.row() : RowPlace.START.row();
        // Rows of nobody are rows of many, who may be cut apart.
        return person.isEmpty() ? rows : staging.ofPerson(id, new RowPlace(person, from), MOST_OF_ONE);
    }

    private static RowPlace last(List<StagedRow> rows) {
        StagedRow last = rows.get(rows.size() - 1);
        return new RowPlace(String.valueOf(last.person()), last.number());
    }

    private void hold(Lease lease) {
        if (!leases.hold(lease)) {
            throw new LostLease();
        }
    }
}
