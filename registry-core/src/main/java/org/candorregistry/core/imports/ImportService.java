package org.candorregistry.core.imports;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.imports.csv.CsvFailure;
import org.candorregistry.core.imports.csv.CsvForm;
import org.candorregistry.core.imports.mapping.Evaluation;
import org.candorregistry.core.imports.mapping.Mapping;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.submission.Channel;
import org.candorregistry.core.submission.ReceiveSubmission;
import org.candorregistry.core.submission.Reception;
import org.candorregistry.core.submission.SubmissionAnswer;
import org.candorregistry.core.submission.SubmissionService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Imports of files: they are taken, done by whichever copy of the service is free, and told about. */
@Service
public class ImportService {

    private static final int ACCEPTED = 202;

    private final ImportMappings mappings;
    private final ImportFiles files;
    private final JobRepository jobs;
    private final ErrorRepository errors;
    private final LeaseRepository leases;
    private final SubmissionService submissions;
    private final AnnotatedFile annotated;

    ImportService(
            ImportMappings mappings,
            ImportFiles files,
            JobRepository jobs,
            ErrorRepository errors,
            LeaseRepository leases,
            SubmissionService submissions,
            AnnotatedFile annotated) {
        this.mappings = mappings;
        this.files = files;
        this.jobs = jobs;
        this.errors = errors;
        this.leases = leases;
        this.submissions = submissions;
        this.annotated = annotated;
    }

    /**
     * An import that was taken.
     *
     * @param job the import as it was when it was taken; where the same was sent before, the first one as it is now
     * @param submission its receipt
     * @param before whether the same was sent before, under the same key
     */
    public record Taken(ImportJob job, UUID submission, boolean before) {}

    /**
     * Takes a file that was received as an import. The receipt keeps what was asked and the digest of the file.
     *
     * @throws RegistryException import-mapping-unknown, mapping-malformed, code-unknown, column-unknown,
     *     column-ambiguous, file-empty: with the place in the mapping; idempotency-key-reused, idempotency-key-malformed,
     *     clinic-not-registered
     */
    @Transactional
    public Taken submit(SubmitImport asked, String locationOf) {
        Optional<ImportMapping> saved = Optional.ofNullable(asked.mappingName()).map(mappings::get);
        JsonNode json = saved.<JsonNode>map(ImportMapping::mapping)
                .orElseGet(() -> java.util.Objects.requireNonNull(asked.mapping(), "a mapping, or the name of one"));
        Mapping mapping = mappings.read(json);
        CsvForm form = form(mapping, asked.file());
        Reception reception = submissions.receive(new ReceiveSubmission(
                Channel.CSV,
                "POST",
                asked.path(),
                asked.mediaType(),
                manifest(asked, json).toString().getBytes(StandardCharsets.UTF_8),
                asked.idempotencyKey()));
        SubmissionAnswer before = reception.before();
        if (before != null) {
            String location = String.valueOf(before.location());
            UUID first = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
            return new Taken(get(first), reception.id(), true);
        }
        jobs.insert(new JobRepository.NewJob(
                asked,
                Session.caller().role().name(),
                json,
                saved.map(one -> one.recorded().version()).orElse(null),
                form,
                files.sealDigest(asked.id(), asked.file().sha256())));
        leases.offer(asked.id());
        submissions.answered(
                reception.id(), new SubmissionAnswer(ACCEPTED, locationOf + "/" + asked.id(), null, null, null));
        return new Taken(get(asked.id()), reception.id(), false);
    }

    /**
     * One import of the caller's clinic.
     *
     * @throws RegistryException import-unknown
     */
    @Transactional(readOnly = true)
    public ImportJob get(UUID id) {
        return jobs.find(id, files::openDigest)
                .orElseThrow(() -> new RegistryException(ImportFailure.IMPORT_UNKNOWN, "No such import."));
    }

    @Transactional(readOnly = true)
    public Page<ImportJob> list(PageRequest page) {
        return Page.of(jobs.list(page, files::openDigest), page, ImportJob::id);
    }

    /**
     * Asks whoever does the import to stop; what was recorded so far stays.
     *
     * @throws RegistryException import-unknown, import-ended
     */
    @Transactional
    public ImportJob cancel(UUID id) {
        get(id);
        if (!jobs.cancel(id)) {
            throw new RegistryException(ImportFailure.IMPORT_ENDED, "The import has ended.");
        }
        return get(id);
    }

    /**
     * What is wrong with rows of an import, by row.
     *
     * @param row after an error of this row
     * @param number and of this number among the row's
     * @param most errors wanted
     * @throws RegistryException import-unknown
     */
    @Transactional(readOnly = true)
    public List<RowError> errors(UUID id, long row, int number, int most) {
        get(id);
        return errors.after(id, row, number, most);
    }

    /**
     * Writes the rows that were refused, as they came, with what is wrong with each: to be mended and sent again. Reads the
     * file in many small transactions, so that a slow receiver holds no connection.
     *
     * @throws RegistryException identity-unreadable
     */
    public void annotated(ImportJob job, OutputStream output) {
        annotated.write(job, output);
    }

    private static CsvForm form(Mapping mapping, ReceivedFile file) {
        List<String> wanted = mapping.columnNames().stream()
                .filter(name -> !name.equals(Mapping.ROW))
                .toList();
        Charset charset = mapping.charset() == null ? file.charset() : Charset.forName(mapping.charset());
        CsvForm form = CsvForm.find(file.head(), charset, mapping.delimiter(), wanted);
        Violations found = new Violations();
        for (Evaluation.Column column : mapping.columns()) {
            if (column.name().equals(Mapping.ROW)) {
                continue;
            }
            if (form.place(column.name()) < 0) {
                found.add(
                        column.pointer(),
                        CsvFailure.COLUMN_UNKNOWN,
                        "The file has no column of this name; row " + form.headerRow() + " names "
                                + form.header().size() + " columns.");
            } else if (form.isAmbiguous(column.name())) {
                found.add(column.pointer(), CsvFailure.COLUMN_AMBIGUOUS, "The file has this column more than once.");
            }
        }
        found.throwIfAny();
        return form;
    }

    private static ObjectNode manifest(SubmitImport asked, JsonNode mapping) {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.put("fileSha256", HexFormat.of().formatHex(asked.file().sha256()));
        manifest.put("fileBytes", asked.file().bytes());
        manifest.put("mode", asked.mode().name());
        manifest.put("dryRun", asked.dryRun());
        manifest.put("mappingName", asked.mappingName());
        manifest.set("mapping", mapping);
        return manifest;
    }
}
