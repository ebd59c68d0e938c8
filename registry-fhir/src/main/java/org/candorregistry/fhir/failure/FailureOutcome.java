package org.candorregistry.fhir.failure;

import org.candorregistry.core.failure.Failure;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.fhir.terminology.Systems;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Renders a failure: one issue per violation, or one for the failure itself. */
final class FailureOutcome {

    private static final String PARAMETER = "?";

    private FailureOutcome() {}

    static OperationOutcome of(Failure failure) {
        OperationOutcome outcome = new OperationOutcome();
        if (failure.violations().isEmpty()) {
            outcome.addIssue(issue(failure.code(), failure.detail()));
        }
        for (Violation violation : failure.violations()) {
            OperationOutcomeIssueComponent issue = issue(violation.code(), violation.detail());
            if (violation.pointer().startsWith(PARAMETER)) {
                issue.addLocation("http." + violation.pointer().substring(PARAMETER.length()));
            }
            outcome.addIssue(issue);
        }
        return outcome;
    }

    private static OperationOutcomeIssueComponent issue(FailureCode code, String detail) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent();
        issue.setSeverity(IssueSeverity.ERROR);
        issue.setCode(IssueType.fromCode(code.kind().issueType()));
        issue.getDetails().addCoding().setSystem(Systems.FAILURE).setCode(code.slug());
        issue.setDiagnostics(detail);
        return issue;
    }
}
