package org.candorregistry.api.extract;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.openapi.Fails;
import org.candorregistry.api.paging.Listing;
import org.candorregistry.api.paging.PageView;
import org.candorregistry.api.security.Access;
import org.candorregistry.core.extract.ApproveProject;
import org.candorregistry.core.extract.ApproveProject.Scope;
import org.candorregistry.core.extract.ProjectService;
import org.candorregistry.core.extract.ResearchProject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Extracts", description = "De-identified rows of a data cut, for research projects that were approved.")
@RestController
class ProjectController {

    private static final String PATH = "/api/v1/research-projects";

    private static final String EXAMPLE = """
            {
              "title": "Body mass index and bone marrow concentrate",
              "purpose": "Whether heavier people improve less after a year.",
              "approval": "Data access committee, 2026/14; ethics committee of the university, 2026-311",
              "researcher": "0192f5a0-7c1e-7d43-9f54-3a4b5c6d7e8f",
              "scopes": [{"condition": "knee-osteoarthritis", "productClass": "bmac"}],
              "k": 11,
              "expiresOn": "2035-12-31"
            }
            """;

    private final ProjectService projects;

    ProjectController(ProjectService projects) {
        this.projects = projects;
    }

    @Operation(
            summary = "Approve a research project",
            description = "Its researcher can then order extracts of the goals that it is about.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH)
    ResponseEntity<ProjectView> approve(@Valid @RequestBody ProjectBody body) {
        ResearchProject approved = projects.approve(body.command());
        return ResponseEntity.created(URI.create(PATH + "/" + approved.id())).body(ProjectView.of(approved));
    }

    @Operation(
            summary = "End a research project",
            description = "No extract is made or handed out any more. Files that were handed out are beyond reach.")
    @Fails("project-unknown")
    @PreAuthorize(Access.STEWARD)
    @PostMapping(PATH + "/{project}/revocation")
    ProjectView revoke(@PathVariable UUID project) {
        return ProjectView.of(projects.revoke(project));
    }

    @Operation(summary = "One research project")
    @Fails("project-unknown")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @GetMapping(PATH + "/{project}")
    ProjectView get(@PathVariable UUID project) {
        return ProjectView.of(projects.get(project));
    }

    @Operation(summary = "Research projects", description = "All for a steward, their own for a researcher.")
    @PreAuthorize(Access.RESEARCHER_OR_STEWARD)
    @GetMapping(PATH)
    PageView<ProjectView> list(Listing listing) {
        return listing.view(projects.list(listing.page()).map(ProjectView::of));
    }

    @Schema(name = "NewResearchProject")
    record ProjectBody(
            @NotBlank @Size(max = 200) String title,

            @Schema(description = "What the data are wanted for.") @NotBlank @Size(max = 2000)
            String purpose,

            @Schema(description = "Who approved it and under which number.") @NotBlank @Size(max = 500)
            String approval,

            @Schema(description = "The client that may take extracts: its id, as `by` of what it records.")
            @NotBlank
            @Size(max = 200)
            String researcher,

            @Schema(description = "Of which goals, 1 to 20.") @NotNull @Size(min = 1, max = 20)
            List<@NotNull @Valid ScopeView> scopes,

            @Schema(
                    description =
                            "People who at least share each combination of quasi-identifiers. Unit {people}, 5 to 1000.")
            @NotNull
            Integer k,

            @Schema(description = "The last day on which extracts are made and handed out; today or later.") @NotNull
            LocalDate expiresOn) {

        ApproveProject command() {
            return new ApproveProject(
                    title,
                    purpose,
                    approval,
                    researcher,
                    scopes.stream()
                            .map(scope -> new Scope(scope.condition(), scope.productClass()))
                            .toList(),
                    k,
                    expiresOn);
        }
    }

    @Schema(name = "ExtractScope", description = "Goals of a condition and a product class, by whichever measure.")
    record ScopeView(
            @Schema(description = "Code list condition.", example = "knee-osteoarthritis") @NotBlank @Size(max = 64)
            String condition,

            @Schema(description = "Code list product_class.", example = "bmac") @NotBlank @Size(max = 64)
            String productClass) {}

    @Schema(name = "ResearchProject")
    record ProjectView(
            UUID id,
            String title,

            @Schema(description = "What the data are wanted for.")
            String purpose,

            @Schema(description = "Who approved it and under which number.")
            String approval,

            @Schema(description = "The client that may take extracts.")
            String researcher,

            List<ScopeView> scopes,

            @Schema(
                    description =
                            "People who at least share each combination of quasi-identifiers. Unit {people}, 5 to 1000.")
            int k,

            @Schema(description = "The last day on which extracts are made and handed out.")
            LocalDate expiresOn,

            @Schema(description = "UTC.") Instant approvedAt,

            String approvedBy,

            @Schema(description = "UTC; null unless it was revoked.") @Nullable
            Instant revokedAt,

            @Schema(description = "Null unless it was revoked.") @Nullable
            String revokedBy) {

        static ProjectView of(ResearchProject project) {
            ApproveProject approved = project.approved();
            return new ProjectView(
                    project.id(),
                    approved.title(),
                    approved.purpose(),
                    approved.approval(),
                    approved.researcher(),
                    approved.scopes().stream()
                            .map(scope -> new ScopeView(scope.condition(), scope.productClass()))
                            .toList(),
                    approved.k(),
                    approved.expiresOn(),
                    project.approvedAt(),
                    project.approvedBy(),
                    project.revokedAt(),
                    project.revokedBy());
        }
    }
}
