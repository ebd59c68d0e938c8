package org.candorregistry.core.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;

/** Rows to records and back. */
final class EvidenceRows {

    private EvidenceRows() {}

    static EvidenceStatement statement(ResultSet row, Map<UUID, List<EvidenceScope>> scopes) throws SQLException {
        UUID id = row.getObject("statement_id", UUID.class);
        return new EvidenceStatement(id, claim(row, scopes.getOrDefault(id, List.of())), Recorded.of(row));
    }

    private static EvidenceClaim claim(ResultSet row, List<EvidenceScope> scopes) throws SQLException {
        return new EvidenceClaim(
                row.getString("code"),
                row.getString("indication"),
                row.getString("product"),
                row.getString("donor"),
                EvidenceClass.of(row.getString("evidence_class")).orElseThrow(),
                row.getString("source_category"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note")),
                row.getString("safety_note"),
                row.getString("withheld_reason"),
                row.getString("reviewer"),
                scopes);
    }

    static EvidenceScope scope(ResultSet row) throws SQLException {
        return new EvidenceScope(
                row.getString("condition"),
                row.getString("condition_area"),
                row.getString("disease_status"),
                row.getString("product_class"),
                row.getString("cell_source"),
                row.getString("product_form"),
                row.getString("donor"),
                row.getObject("age_from_months", Integer.class),
                row.getObject("age_below_months", Integer.class),
                row.getString("goal_domain"));
    }

    static Map<String, @Nullable Object> parameters(EvidenceClaim claim) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("code", claim.code());
        values.put("indication", claim.indication());
        values.put("product", claim.product());
        values.put("donor", claim.donor());
        values.put("tier", claim.tier().name());
        values.put("evidenceClass", claim.evidenceClass().code());
        values.put("sourceCategory", claim.sourceCategory());
        values.put("basis", claim.basis());
        values.put("validFrom", claim.validFrom());
        values.put("validTo", claim.validTo());
        values.put("verified", claim.citation().verified());
        values.put("citation", claim.citation().source());
        values.put("note", claim.citation().note());
        values.put("safetyNote", claim.safetyNote());
        values.put("withheldReason", claim.withheldReason());
        values.put("reviewer", claim.reviewer());
        return values;
    }

    static Map<String, @Nullable Object> parameters(EvidenceScope scope) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("condition", scope.condition());
        values.put("conditionArea", scope.conditionArea());
        values.put("diseaseStatus", scope.diseaseStatus());
        values.put("productClass", scope.productClass());
        values.put("cellSource", scope.cellSource());
        values.put("productForm", scope.productForm());
        values.put("donor", scope.donor());
        values.put("ageFromMonths", scope.ageFromMonths());
        values.put("ageBelowMonths", scope.ageBelowMonths());
        values.put("goalDomain", scope.goalDomain());
        return values;
    }
}
