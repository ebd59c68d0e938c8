package org.candorregistry.core.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceRepository {

    static final String LIST = """
            SELECT statement_id, code, indication, product, donor, evidence_class, source_category, basis,
                   valid_from, valid_to, verified, citation, safety_note, withheld_reason, note, reviewer,
                   version, recorded_at, recorded_by
              FROM evidence_statement
             WHERE CAST(:id AS uuid) IS NULL OR statement_id = :id
             ORDER BY code
            """;

    static final String SCOPES = """
            SELECT scope.statement_id, condition, condition_area, disease_status, product_class, cell_source,
                   product_form, scope.donor, age_from_months, age_below_months, goal_domain
              FROM evidence_scope AS scope
              JOIN evidence_statement AS statement USING (statement_id, version)
             WHERE CAST(:id AS uuid) IS NULL OR scope.statement_id = :id
             ORDER BY scope.statement_id, scope_number
            """;

    static final String INSERT = """
            INSERT INTO evidence_statement (statement_id, code, indication, product, donor, tier, evidence_class,
                   source_category, basis, valid_from, valid_to, verified, citation, safety_note, withheld_reason,
                   note, reviewer)
            VALUES (:id, :code, :indication, :product, :donor, :tier, :evidenceClass,
                   :sourceCategory, :basis, :validFrom, :validTo, :verified, :citation, :safetyNote, :withheldReason,
                   :note, :reviewer)
            """;

    static final String UPDATE = """
            UPDATE evidence_statement
               SET code = :code, indication = :indication, product = :product, donor = :donor, tier = :tier,
                   evidence_class = :evidenceClass, source_category = :sourceCategory, basis = :basis,
                   valid_from = :validFrom, valid_to = :validTo, verified = :verified, citation = :citation,
                   safety_note = :safetyNote, withheld_reason = :withheldReason, note = :note, reviewer = :reviewer
             WHERE statement_id = :id AND version = :version
            """;

    static final String INSERT_SCOPE = """
            INSERT INTO evidence_scope (statement_id, version, scope_number, condition, condition_area, disease_status,
                   product_class, cell_source, product_form, donor, age_from_months, age_below_months, goal_domain)
            VALUES (:id, :version, :scopeNumber, :condition, :conditionArea, :diseaseStatus,
                   :productClass, :cellSource, :productForm, :donor, :ageFromMonths, :ageBelowMonths, :goalDomain)
            """;

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EvidenceStatement> list() {
        return select(null);
    }

    Optional<EvidenceStatement> find(UUID id) {
        return select(id).stream().findFirst();
    }

    void insert(UUID id, EvidenceClaim claim) {
        jdbc.sql(INSERT).param("id", id).params(EvidenceRows.parameters(claim)).update();
        insertScopes(id, 1, claim.scopes());
    }

    /** Whether the version was still the newest one. */
    boolean update(UUID id, int version, EvidenceClaim claim) {
        int updated = jdbc.sql(UPDATE)
                .param("id", id)
                .param("version", version)
                .params(EvidenceRows.parameters(claim))
                .update();
        if (updated == 1) {
            insertScopes(id, version + 1, claim.scopes());
        }
        return updated == 1;
    }

    private void insertScopes(UUID id, int version, List<EvidenceScope> scopes) {
        for (int i = 0; i < scopes.size(); i++) {
            jdbc.sql(INSERT_SCOPE)
                    .param("id", id)
                    .param("version", version)
                    .param("scopeNumber", i + 1)
                    .params(EvidenceRows.parameters(scopes.get(i)))
                    .update();
        }
    }

    private List<EvidenceStatement> select(@Nullable UUID id) {
        Map<UUID, List<EvidenceScope>> scopes = jdbc
                .sql(SCOPES)
                .param("id", id)
                .query((row, number) -> Map.entry(row.getObject("statement_id", UUID.class), EvidenceRows.scope(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
        return jdbc.sql(LIST)
                .param("id", id)
                .query((row, number) -> EvidenceRows.statement(row, scopes))
                .list();
    }
}
