package org.candorregistry.core.extract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.extract.ApproveProject.Scope;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects that may take extracts: stewards approve and end them, a researcher sees their own. */
@Service
@Transactional(readOnly = true)
public class ProjectService {

    private static final int MOST_SCOPES = 20;
    private static final int LEAST_K = 5;
    private static final int MOST_K = 1000;

    private final ProjectRepository projects;
    private final CodeLists codes;
    private final Ids ids;
    private final Clock clock;

    ProjectService(ProjectRepository projects, CodeLists codes, Ids ids, Clock clock) {
        this.projects = projects;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Approves one.
     *
     * @throws RegistryException what is wrong, with its place: {@code code-unknown}, {@code value-out-of-range},
     *     {@code value-malformed}
     */
    @Transactional
    public ResearchProject approve(ApproveProject command) {
        check(command);
        UUID id = ids.next();
        projects.insert(id, command);
        return get(id);
    }

    private void check(ApproveProject command) {
        Violations violations = new Violations();
        violations.text("/title", command.title(), 200);
        violations.text("/purpose", command.purpose(), 2000);
        violations.text("/approval", command.approval(), 500);
        violations.text("/researcher", command.researcher(), 200);
        if (command.k() < LEAST_K || command.k() > MOST_K) {
            violations.add("/k", InputFailure.VALUE_OUT_OF_RANGE, "From " + LEAST_K + " to " + MOST_K + " people.");
        }
        if (command.expiresOn().isBefore(today())) {
            violations.add("/expiresOn", InputFailure.VALUE_OUT_OF_RANGE, "Today or later.");
        }
        List<Scope> scopes = command.scopes();
        if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
            violations.add("/scopes", InputFailure.VALUE_OUT_OF_RANGE, "From 1 to " + MOST_SCOPES + ".");
        }
        List<CodeUse> used = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            used.add(new CodeUse(
                    "/scopes/" + i + "/condition",
                    ListName.CONDITION,
                    scopes.get(i).condition()));
            used.add(new CodeUse(
                    "/scopes/" + i + "/productClass",
                    ListName.PRODUCT_CLASS,
                    scopes.get(i).productClass()));
        }
        violations.addUnder("", codes.unknown(used));
        violations.throwIfAny();
    }

    /**
     * Ends one: no extract is made or handed out any more. Does nothing to one that has ended.
     *
     * @throws RegistryException {@code project-unknown}
     */
    @Transactional
    public ResearchProject revoke(UUID id) {
        get(id);
        projects.revoke(id);
        return get(id);
    }

    /**
     * One that the caller may see.
     *
     * @throws RegistryException {@code project-unknown}
     */
    public ResearchProject get(UUID id) {
        return projects.find(id)
                .orElseThrow(() -> new RegistryException(ExtractFailure.PROJECT_UNKNOWN, "No such project."));
    }

    /** One for which extracts are made and handed out today. */
    ResearchProject holding(UUID id) {
        ResearchProject project = get(id);
        if (!project.holdsOn(today())) {
            throw new RegistryException(
                    ExtractFailure.PROJECT_ENDED, "The project was revoked, or its last day has passed.");
        }
        return project;
    }

    /** In the order in which they were approved. */
    public Page<ResearchProject> list(PageRequest page) {
        return Page.of(projects.list(page), page, ResearchProject::id);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
