package org.candorregistry.core.treatment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.evidence.EvidenceTier;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A treatment as the columns of its row. */
final class TreatmentColumns {

    private TreatmentColumns() {}

    static MapSqlParameterSource of(WrittenTreatment written) {
        TreatmentDescription treatment = written.description();
        MapSqlParameterSource columns = new MapSqlParameterSource()
                .addValue("treatment_id", written.id())
                .addValue("subject_id", treatment.subject())
                .addValue("product_id", treatment.product())
                .addValue("provider_id", treatment.provider())
                .addValue("program_id", treatment.program())
                .addValue("external_id", treatment.externalId())
                .addValue("treated_on", treatment.treatedOn())
                .addValue("treated_at", treatment.treatedAt())
                .addValue("follow_up_plan", written.followUpPlan())
                .addValue("evidence_tier", written.evidence().tier().name())
                .addValue("evidence_statement", written.evidence().statement())
                .addValue("evidence_version", written.evidence().version())
                .addValue("absent", JsonColumn.of(treatment.absent()))
                .addValue("completeness", written.completeness());
        add(columns, treatment.recipient());
        add(columns, treatment.indication());
        add(columns, treatment.delivery());
        add(columns, treatment.conditioning());
        add(columns, treatment.regulation());
        return columns;
    }

    private static void add(MapSqlParameterSource columns, Recipient recipient) {
        columns.addValue("age", recipient.age())
                .addValue("body_mass", recipient.bodyMass())
                .addValue("bmi", recipient.bmi())
                .addValue("comorbidities", ArrayColumn.of(recipient.comorbidities()))
                .addValue("medications", ArrayColumn.of(recipient.medications()))
                .addValue("performance_scale", recipient.performanceScale())
                .addValue("performance_status", recipient.performanceStatus())
                .addValue("cmv_status", recipient.cmvStatus());
    }

    private static void add(MapSqlParameterSource columns, Indication indication) {
        columns.addValue("condition", indication.condition())
                .addValue("disease_status", indication.diseaseStatus())
                .addValue("severity", indication.severity())
                .addValue("body_site", indication.bodySite())
                .addValue("laterality", indication.laterality())
                .addValue("symptom_duration", indication.symptomDuration())
                .addValue("previous_treatments", ArrayColumn.of(indication.previousTreatments()));
    }

    private static void add(MapSqlParameterSource columns, Delivery delivery) {
        columns.addValue("route", delivery.route())
                .addValue("image_guidance", delivery.imageGuidance())
                .addValue("vehicle", delivery.vehicle())
                .addValue("series_number", delivery.seriesNumber())
                .addValue("series_interval", delivery.seriesInterval())
                .addValue("concomitant_procedures", ArrayColumn.of(delivery.concomitantProcedures()))
                .addValue("hours_from_collection", delivery.hoursFromCollection())
                .addValue("immediate_complication", delivery.immediateComplication())
                .addValue("after_care", delivery.afterCare());
    }

    private static void add(MapSqlParameterSource columns, Conditioning conditioning) {
        columns.addValue("conditioning", conditioning.intensity())
                .addValue("conditioning_drugs", ArrayColumn.of(conditioning.drugs()))
                .addValue("gvhd_prophylaxis", ArrayColumn.of(conditioning.gvhdProphylaxis()));
    }

    private static void add(MapSqlParameterSource columns, Regulation regulation) {
        columns.addValue("regulatory_pathway", regulation.pathway())
                .addValue("minimally_manipulated", regulation.minimallyManipulated())
                .addValue("homologous_use", regulation.homologousUse())
                .addValue("combined_with_article", regulation.combinedWithArticle())
                .addValue("systemic_effect", regulation.systemicEffect())
                .addValue("ethics_approval", regulation.ethicsApproval())
                .addValue("study_design", regulation.studyDesign());
    }

    static TreatmentDescription description(ResultSet row) throws SQLException {
        return new TreatmentDescription(
                row.getObject("subject_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("provider_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("external_id"),
                row.getObject("treated_on", LocalDate.class),
                row.getObject("treated_at", LocalTime.class),
                recipient(row),
                indication(row),
                delivery(row),
                conditioning(row),
                regulation(row),
                JsonColumn.texts(row, "absent"));
    }

    static EvidenceOnDay evidence(ResultSet row) throws SQLException {
        return new EvidenceOnDay(
                EvidenceTier.valueOf(row.getString("evidence_tier")),
                row.getObject("evidence_statement", UUID.class),
                row.getObject("evidence_version", Integer.class));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getBigDecimal("age"),
                row.getBigDecimal("body_mass"),
                row.getBigDecimal("bmi"),
                ArrayColumn.texts(row, "comorbidities"),
                ArrayColumn.texts(row, "medications"),
                row.getString("performance_scale"),
                row.getObject("performance_status", Integer.class),
                row.getString("cmv_status"));
    }

    private static Indication indication(ResultSet row) throws SQLException {
        return new Indication(
                row.getString("condition"),
                row.getString("disease_status"),
                row.getString("severity"),
                row.getString("body_site"),
                row.getString("laterality"),
                row.getBigDecimal("symptom_duration"),
                ArrayColumn.texts(row, "previous_treatments"));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("route"),
                row.getString("image_guidance"),
                row.getString("vehicle"),
                row.getObject("series_number", Integer.class),
                row.getObject("series_interval", Integer.class),
                ArrayColumn.texts(row, "concomitant_procedures"),
                row.getBigDecimal("hours_from_collection"),
                row.getString("immediate_complication"),
                row.getString("after_care"));
    }

    private static Conditioning conditioning(ResultSet row) throws SQLException {
        return new Conditioning(
                row.getString("conditioning"),
                ArrayColumn.texts(row, "conditioning_drugs"),
                ArrayColumn.texts(row, "gvhd_prophylaxis"));
    }

    private static Regulation regulation(ResultSet row) throws SQLException {
        return new Regulation(
                row.getString("regulatory_pathway"),
                row.getObject("minimally_manipulated", Boolean.class),
                row.getObject("homologous_use", Boolean.class),
                row.getObject("combined_with_article", Boolean.class),
                row.getString("systemic_effect"),
                row.getString("ethics_approval"),
                row.getString("study_design"));
    }
}
