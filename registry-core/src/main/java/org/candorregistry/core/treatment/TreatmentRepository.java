package org.candorregistry.core.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The treatments themselves; their goals and scores are {@link GoalRepository} and {@link BaselineRepository}. */
@Repository
class TreatmentRepository {

    static final String INSERT = """
            INSERT INTO treatment (clinic_id, treatment_id, subject_id, product_id, provider_id, program_id,
                                   external_id, treated_on, treated_at, follow_up_plan, age, body_mass, bmi,
                                   comorbidities, medications, performance_scale, performance_status, cmv_status,
                                   condition, disease_status, severity, body_site, laterality, symptom_duration,
                                   previous_treatments, route, image_guidance, vehicle, series_number,
                                   series_interval, concomitant_procedures, hours_from_collection,
                                   immediate_complication, after_care, conditioning, conditioning_drugs,
                                   gvhd_prophylaxis, regulatory_pathway, minimally_manipulated, homologous_use,
                                   combined_with_article, systemic_effect, ethics_approval, study_design,
                                   evidence_tier, evidence_statement, evidence_version, absent, completeness)
            VALUES (current_clinic(), :treatment_id, :subject_id, :product_id, :provider_id, :program_id,
                    :external_id, :treated_on, :treated_at, :follow_up_plan, :age, :body_mass, :bmi,
                    :comorbidities, :medications, :performance_scale, :performance_status, :cmv_status,
                    :condition, :disease_status, :severity, :body_site, :laterality, :symptom_duration,
                    :previous_treatments, :route, :image_guidance, :vehicle, :series_number, :series_interval,
                    :concomitant_procedures, :hours_from_collection, :immediate_complication, :after_care,
                    :conditioning, :conditioning_drugs, :gvhd_prophylaxis, :regulatory_pathway,
                    :minimally_manipulated, :homologous_use, :combined_with_article, :systemic_effect,
                    :ethics_approval, :study_design, :evidence_tier, :evidence_statement, :evidence_version,
                    CAST(:absent AS jsonb), :completeness)
            """;

    static final String UPDATE = """
            UPDATE treatment
               SET subject_id = :subject_id, product_id = :product_id, provider_id = :provider_id,
                   program_id = :program_id, external_id = :external_id, treated_on = :treated_on,
                   treated_at = :treated_at, follow_up_plan = :follow_up_plan, age = :age,
                   body_mass = :body_mass, bmi = :bmi, comorbidities = :comorbidities,
                   medications = :medications, performance_scale = :performance_scale,
                   performance_status = :performance_status, cmv_status = :cmv_status, condition = :condition,
                   disease_status = :disease_status, severity = :severity, body_site = :body_site,
                   laterality = :laterality, symptom_duration = :symptom_duration,
                   previous_treatments = :previous_treatments, route = :route,
                   image_guidance = :image_guidance, vehicle = :vehicle, series_number = :series_number,
                   series_interval = :series_interval, concomitant_procedures = :concomitant_procedures,
                   hours_from_collection = :hours_from_collection,
                   immediate_complication = :immediate_complication, after_care = :after_care,
                   conditioning = :conditioning, conditioning_drugs = :conditioning_drugs,
                   gvhd_prophylaxis = :gvhd_prophylaxis, regulatory_pathway = :regulatory_pathway,
                   minimally_manipulated = :minimally_manipulated, homologous_use = :homologous_use,
                   combined_with_article = :combined_with_article, systemic_effect = :systemic_effect,
                   ethics_approval = :ethics_approval, study_design = :study_design,
                   evidence_tier = :evidence_tier, evidence_statement = :evidence_statement,
                   evidence_version = :evidence_version, absent = CAST(:absent AS jsonb),
                   completeness = :completeness
             WHERE treatment_id = :treatment_id AND version = :version
            """;

    static final String RETRACT = """
            UPDATE treatment SET retracted = true WHERE treatment_id = :treatment AND version = :version
            """;

    static final String FIND =
            "SELECT * FROM treatment WHERE treatment_id = ANY (CAST(:ids AS uuid[])) ORDER BY treatment_id";

    static final String NAMED = """
            SELECT treatment_id, subject_id, external_id, treated_on
              FROM treatment
             WHERE NOT retracted
               AND (external_id = ANY (CAST(:externalIds AS text[])) OR subject_id = ANY (CAST(:subjects AS uuid[])))
             ORDER BY treatment_id
            """;

    static final String OF_PRODUCT =
            "SELECT * FROM treatment WHERE product_id = :product AND NOT retracted ORDER BY treatment_id";

    static final String LIST = """
            SELECT treatment.* FROM treatment
             WHERE treatment.treatment_id > :after AND NOT treatment.retracted
               AND (CAST(:subject AS uuid) IS NULL OR treatment.subject_id = :subject)
               AND (CAST(:condition AS text) IS NULL OR treatment.condition = :condition)
               AND (CAST(:from AS date) IS NULL OR treatment.treated_on >= :from)
               AND (CAST(:to AS date) IS NULL OR treatment.treated_on <= :to)
               AND (CAST(:productClass AS text) IS NULL OR EXISTS (
                        SELECT FROM cell_product AS product
                         WHERE product.clinic_id = treatment.clinic_id AND product.product_id = treatment.product_id
                           AND product.product_class = :productClass))
             ORDER BY treatment.treatment_id LIMIT :fetch
            """;

    /** A treatment counts as recorded when the newer of itself and its product was. */
    static final String SELECTED = """
            SELECT t.* FROM treatment AS t
              JOIN cell_product AS p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
             WHERE t.treatment_id > :after
               AND (CAST(:ids AS uuid[]) IS NULL OR t.treatment_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR t.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL
                    OR t.recorded_at >= :recordedFrom
                    OR p.recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL
                    OR (t.recorded_at < :recordedBefore AND p.recorded_at < :recordedBefore))
             ORDER BY t.treatment_id LIMIT :fetch
            """;

    static final String COUNT = """
            SELECT count(*) FROM treatment AS t
              JOIN cell_product AS p ON p.clinic_id = t.clinic_id AND p.product_id = t.product_id
             WHERE (CAST(:ids AS uuid[]) IS NULL OR t.treatment_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR t.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL
                    OR t.recorded_at >= :recordedFrom
                    OR p.recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL
                    OR (t.recorded_at < :recordedBefore AND p.recorded_at < :recordedBefore))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TreatmentRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
    }

    void insert(List<WrittenTreatment> written) {
        batches.batchUpdate(INSERT, written.stream().map(TreatmentColumns::of).toArray(SqlParameterSource[]::new));
    }

    /** Whether the treatment was there in this version. */
    boolean update(WrittenTreatment written, int version) {
        return batches.update(UPDATE, TreatmentColumns.of(written).addValue("version", version)) == 1;
    }

    /** Whether the treatment was there in this version. */
    boolean retract(UUID treatment, int version) {
        return jdbc.sql(RETRACT)
                        .param("treatment", treatment)
                        .param("version", version)
                        .update()
                == 1;
    }

    List<TreatmentRow> find(Collection<UUID> ids) {
        return jdbc.sql(FIND)
                .param("ids", ArrayColumn.ofIds(ids))
                .query(TreatmentRepository::read)
                .list();
    }

    List<NamedTreatment> named(Collection<String> externalIds, Collection<UUID> subjects) {
        return jdbc.sql(NAMED)
                .param("externalIds", ArrayColumn.of(externalIds))
                .param("subjects", ArrayColumn.ofIds(subjects))
                .query((row, number) -> new NamedTreatment(
                        row.getObject("treatment_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getString("external_id"),
                        row.getObject("treated_on", LocalDate.class)))
                .list();
    }

    List<TreatmentRow> ofProduct(UUID product) {
        return jdbc.sql(OF_PRODUCT)
                .param("product", product)
                .query(TreatmentRepository::read)
                .list();
    }

    List<TreatmentRow> list(TreatmentFilter filter, PageRequest page) {
        return jdbc.sql(LIST)
                .param("subject", filter.subject())
                .param("condition", filter.condition())
                .param("productClass", filter.productClass())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(TreatmentRepository::read)
                .list();
    }

    List<TreatmentRow> list(Selection selection, PageRequest page) {
        return jdbc.sql(SELECTED)
                .params(selection.parameters())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(TreatmentRepository::read)
                .list();
    }

    long count(Selection selection) {
        return jdbc.sql(COUNT).params(selection.parameters()).query(Long.class).single();
    }

    private static TreatmentRow read(ResultSet row, int number) throws SQLException {
        return new TreatmentRow(
                row.getObject("treatment_id", UUID.class),
                TreatmentColumns.description(row),
                row.getString("follow_up_plan"),
                TreatmentColumns.evidence(row),
                row.getBigDecimal("completeness"),
                row.getBoolean("retracted"),
                Recorded.of(row));
    }
}
