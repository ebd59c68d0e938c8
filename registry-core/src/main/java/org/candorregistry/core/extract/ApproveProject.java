package org.candorregistry.core.extract;

import java.time.LocalDate;
import java.util.List;

/**
 * Approves a project.
 *
 * @param title 1 to 200 characters
 * @param purpose what the data are wanted for; 1 to 2,000 characters
 * @param approval who approved it and under which number; 1 to 500 characters
 * @param researcher the client that may take extracts; 1 to 200 characters
 * @param scopes of which goals, 1 to 20
 * @param k {people} who at least share each combination of quasi-identifiers, 5 to 1,000
 * @param expiresOn the last day on which extracts are made and handed out
 */
public record ApproveProject(
        String title,
        String purpose,
        String approval,
        String researcher,
        List<Scope> scopes,
        int k,
        LocalDate expiresOn) {

    /** Goals of a condition and a product class, by whichever measure. */
    public record Scope(String condition, String productClass) {}
}
