package org.candorregistry.core.imports;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.imports.LeaseRepository.Lease;
import org.candorregistry.core.imports.csv.CsvFailure;
import org.candorregistry.core.imports.csv.CsvForm;
import org.candorregistry.core.imports.csv.CsvRows;
import org.candorregistry.core.imports.mapping.Mapping;
import org.candorregistry.core.imports.mapping.MappingReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does an import phase by phase. Each step is one transaction that records what it found together with how far it came,
 * so that whoever takes the import after a crash begins where the last step that lasted ended.
 */
@Component
class ImportPhases {

    private final JobRepository jobs;
    private final ImportFiles files;
    private final StagingRepository staging;
    private final ErrorRepository errors;
    private final LaneRepository lanes;
    private final ImportLanes number;
    private final LeaseRepository leases;
    private final ImportChunks chunks;
    private final TransactionTemplate transaction;

    ImportPhases(
            JobRepository jobs,
            ImportFiles files,
            StagingRepository staging,
            ErrorRepository errors,
            LaneRepository lanes,
            ImportLanes number,
            LeaseRepository leases,
            ImportChunks chunks,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.files = files;
        this.staging = staging;
        this.errors = errors;
        this.lanes = lanes;
        this.number = number;
        this.leases = leases;
        this.chunks = chunks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the import has ended; otherwise whoever does it is to leave off. */
    boolean run(Lease lease, BooleanSupplier stopping) {
        held(lease, () -> jobs.started(lease.importId()));
        ImportJob job = job(lease);
        Mapping mapping = MappingReader.read(job.mapping());
        while (!job.state().hasEnded()) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            if (job.cancelledBy() != null) {
                end(lease, ImportState.CANCELLED);
            } else {
                step(lease, job, mapping, stopping);
            }
            job = job(lease);
        }
        return true;
    }

    /** Ends an import that cannot go on. */
    void fail(Lease lease, Failure failure) {
        held(lease, () -> {
            jobs.ended(lease.importId(), ImportState.FAILED, failure.code().slug(), failure.detail());
            clear(lease);
        });
    }

    private void step(Lease lease, ImportJob job, Mapping mapping, BooleanSupplier stopping) {
        switch (job.phase()) {
            case READING -> read(lease, job, mapping, stopping);
            case CHECKING -> {
                if (!chunks.next(lease, job, mapping, false)) {
                    checked(lease, job);
                }
            }
            case RECORDING -> {
                if (job.mode() == ImportMode.ALL) {
                    recordAll(lease, job, mapping);
                } else if (!chunks.next(lease, job, mapping, true)) {
                    end(lease, ImportState.COMPLETED);
                }
            }
        }
    }

    /** Reads the file from its first row; what was read of it before is forgotten. */
    private void read(Lease lease, ImportJob job, Mapping mapping, BooleanSupplier stopping) {
        held(lease, () -> {
            staging.delete(job.id());
            errors.delete(job.id());
            jobs.begun(job.id(), ImportPhase.READING, RowCounts.NONE);
        });
        try (InputStream file = files.open(job.id())) {
            new FileReading(mapping, withHeader(job)).read(file, (batch, last) -> {
                if (!stopping.getAsBoolean()) {
                    held(lease, () -> {
                        staging.insert(job.id(), batch.rows());
                        errors.insert(job.id(), batch.errors());
                        jobs.advanced(job.id(), batch.counts());
                    });
                }
            });
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        if (stopping.getAsBoolean()) {
            return;
        }
        held(lease, () -> {
            staging.resolve(job.id());
            RowCounts found = job(lease).rows();
            if (found.read() == 0) {
                throw new RegistryException(CsvFailure.FILE_EMPTY, "The file has no row after its header.");
            }
            boolean checkedFirst = job.dryRun() || job.mode() == ImportMode.ALL;
            begin(job, checkedFirst ? ImportPhase.CHECKING : ImportPhase.RECORDING, found);
        });
    }

    private CsvForm withHeader(ImportJob job) {
        CsvForm form = job.form();
        try (CsvRows rows = form.rows(files.open(job.id()))) {
            List<String> header = List.of();
            while (rows.read() < form.headerRow()) {
                header = rows.next().stream().map(String::strip).toList();
            }
            return new CsvForm(form.charset(), form.delimiter(), form.headerRow(), header);
        }
    }

    private void checked(Lease lease, ImportJob job) {
        if (job.dryRun()) {
            end(lease, ImportState.COMPLETED);
        } else if (job.rows().refused() > 0) {
            end(lease, ImportState.REFUSED);
        } else {
            held(lease, () -> beginRecording(job));
        }
    }

    private void beginRecording(ImportJob job) {
        begin(job, ImportPhase.RECORDING, new RowCounts(job.rows().read(), 0, 0, 0, 0, 0));
    }

    private void begin(ImportJob job, ImportPhase phase, RowCounts so) {
        jobs.begun(job.id(), phase, so);
        lanes.begin(job.id(), number.number());
    }

    /** Everything in one transaction; where a row is refused after all, because others wrote meanwhile, nothing stays. */
    private void recordAll(Lease lease, ImportJob job, Mapping mapping) {
        held(lease, () -> beginRecording(job));
        Optional<ImportState> ended = chunks.all(lease, job, mapping, () -> {
            jobs.ended(job.id(), ImportState.COMPLETED, null, null);
            clear(lease);
        });
        ended.ifPresent(state -> end(lease, state));
    }

    private void end(Lease lease, ImportState state) {
        held(lease, () -> {
            jobs.ended(lease.importId(), state, null, null);
            clear(lease);
        });
    }

    private void clear(Lease lease) {
        staging.delete(lease.importId());
        lanes.delete(lease.importId());
        leases.end(lease);
    }

    private ImportJob job(Lease lease) {
        ImportJob job = transaction.execute(
                status -> jobs.find(lease.importId(), files::openDigest).orElseThrow());
        if (job == null) {
            throw new IllegalStateException("An import without a row.");
        }
        return job;
    }

    private void held(Lease lease, Runnable work) {
        transaction.executeWithoutResult(status -> {
            if (!leases.hold(lease)) {
                throw new LostLease();
            }
            work.run();
        });
    }
}
