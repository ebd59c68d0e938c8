package org.candorregistry.core.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.candorregistry.core.cut.CutDirectory;
import org.candorregistry.core.cut.CutService;
import org.candorregistry.core.cut.DataCut.CutFile;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders extracts, tells of them, and hands them out. */
@Service
@Transactional(readOnly = true)
public class ExtractService {

    private final ExtractRepository extracts;
    private final ProjectService projects;
    private final CutService cuts;
    private final CutDirectory directory;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    ExtractService(
            ExtractRepository extracts,
            ProjectService projects,
            CutService cuts,
            CutDirectory directory,
            Ids ids,
            ApplicationEventPublisher events) {
        this.extracts = extracts;
        this.projects = projects;
        this.cuts = cuts;
        this.directory = directory;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Orders one of the latest cut, so that whoever withdrew consent since an earlier one is in none of it.
     *
     * @throws RegistryException {@code project-unknown}, {@code project-ended}, {@code cut-not-ready}
     */
    @Transactional
    public Extract order(UUID project) {
        projects.holding(project);
        UUID id = ids.next();
        extracts.order(id, project, cuts.asked(null).id());
        events.publishEvent(new ExtractOrdered(id));
        return get(id);
    }

    /**
     * One that the caller may see, however far it is.
     *
     * @throws RegistryException {@code extract-unknown}
     */
    public Extract get(UUID id) {
        return extracts.find(id).orElseThrow(ExtractService::unknown);
    }

    /** In the order in which they were asked for. */
    public Page<Extract> list(PageRequest page) {
        return Page.of(extracts.list(page), page, Extract::id);
    }

    /**
     * A file of an extract, as it was made.
     *
     * @throws RegistryException {@code extract-unknown}, also of a name that no file has; {@code extract-not-ready};
     *     {@code project-ended}
     */
    public Path file(UUID id, String name) {
        Extract extract = get(id);
        projects.holding(extract.project());
        if (extract.state() != Extract.State.READY) {
            throw new RegistryException(ExtractFailure.EXTRACT_NOT_READY, "This extract is " + extract.state() + ".");
        }
        CutFile file = extract.files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(ExtractService::unknown);
        Path path = directory.ofExtract(id).resolve(file.name());
        if (!Files.isRegularFile(path)) {
            throw new RegistryException(
                    ExtractFailure.EXTRACT_NOT_READY,
                    "The files of this extract are not there any more; order another.");
        }
        return path;
    }

    private static RegistryException unknown() {
        return new RegistryException(ExtractFailure.EXTRACT_UNKNOWN, "No such extract, or no such file of it.");
    }
}
