package org.candorregistry.core.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A product as the columns of its row. */
final class ProductColumns {

    private ProductColumns() {}

    static MapSqlParameterSource of(NewProduct written) {
        ProductDescription product = written.command().description();
        MapSqlParameterSource columns = new MapSqlParameterSource()
                .addValue("product_id", written.id())
                .addValue("subject_id", written.command().subject())
                .addValue("product_class", product.productClass())
                .addValue("absent", JsonColumn.of(product.absent()))
                .addValue("completeness", written.completeness());
        add(columns, product.source(), product.donor());
        add(columns, product.collection());
        add(columns, product.processing());
        add(columns, product.characterization());
        add(columns, product.dose());
        return columns;
    }

    private static void add(MapSqlParameterSource columns, Source source, Donor donor) {
        columns.addValue("cell_source", source.cellSource())
                .addValue("msc_claimed", source.mscClaimed())
                .addValue("licensed_product", source.licensedProduct())
                .addValue("donation_identifier", source.donationIdentifier())
                .addValue("product_code", source.productCode())
                .addValue("sprec", source.sprec())
                .addValue("donor_relation", donor.relation())
                .addValue("donor_age", donor.age())
                .addValue("donor_sex", donor.sex())
                .addValue("donor_identifier", donor.identifier())
                .addValue("hla_match", donor.hlaMatch())
                .addValue("donor_eligibility", donor.eligibility())
                .addValue("donor_cmv_status", donor.cmvStatus());
    }

    private static void add(MapSqlParameterSource columns, CellCollection collection) {
        columns.addValue("harvest_site", collection.site())
                .addValue("harvest_technique", collection.technique())
                .addValue("collected_on", collection.collectedOn())
                .addValue("collected_at", collection.collectedAt())
                .addValue("collected_volume", collection.volume())
                .addValue("anticoagulant", collection.anticoagulant())
                .addValue("mobilisation", ArrayColumn.of(collection.mobilisation()))
                .addValue("collector_id", collection.collector());
    }

    private static void add(MapSqlParameterSource columns, Processing processing) {
        columns.addValue("preparation_method", processing.method())
                .addValue("device", processing.device())
                .addValue("device_lot", processing.deviceLot())
                .addValue("steps", JsonColumn.of(processing.steps()))
                .addValue("manipulation", ArrayColumn.of(processing.manipulation()))
                .addValue("passage", processing.passage())
                .addValue("storage_state", processing.storageState())
                .addValue("cryoprotectant", processing.cryoprotectant())
                .addValue("storage_temperature", processing.storageTemperature())
                .addValue("activation", processing.activation())
                .addValue("manufacturing_site", processing.manufacturingSite());
    }

    private static void add(MapSqlParameterSource columns, Characterization measured) {
        columns.addValue("viability", measured.viability())
                .addValue("cfu_f", measured.cfuF())
                .addValue("markers", JsonColumn.of(measured.markers()))
                .addValue("trilineage", measured.trilineage())
                .addValue("plastic_adherent", measured.plasticAdherent())
                .addValue("platelets_blood", measured.plateletsBlood())
                .addValue("platelets_product", measured.plateletsProduct())
                .addValue("leukocytes_blood", measured.leukocytesBlood())
                .addValue("leukocytes_product", measured.leukocytesProduct())
                .addValue("leukocyte_differential", JsonColumn.of(measured.leukocyteDifferential()))
                .addValue("red_cells", measured.redCells())
                .addValue("sterility", measured.sterility())
                .addValue("endotoxin", measured.endotoxin())
                .addValue("potency", measured.potency());
    }

    private static void add(MapSqlParameterSource columns, Dose dose) {
        columns.addValue("product_volume", dose.volume())
                .addValue("nucleated_cells", dose.nucleatedCells())
                .addValue("nucleated_cells_per_kg", dose.nucleatedCellsPerKg())
                .addValue("cd34_per_kg", dose.cd34PerKg())
                .addValue("cd3_per_kg", dose.cd3PerKg())
                .addValue("mscs", dose.mscs())
                .addValue("mscs_per_kg", dose.mscsPerKg());
    }

    static CellProduct read(ResultSet row, int number) throws SQLException {
        return new CellProduct(
                row.getObject("product_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                new ProductDescription(
                        row.getString("product_class"),
                        source(row),
                        donor(row),
                        collection(row),
                        processing(row),
                        characterization(row),
                        dose(row),
                        JsonColumn.texts(row, "absent")),
                row.getBigDecimal("completeness"),
                Recorded.of(row));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString("cell_source"),
                row.getBoolean("msc_claimed"),
                row.getString("licensed_product"),
                row.getString("donation_identifier"),
                row.getString("product_code"),
                row.getString("sprec"));
    }

    private static Donor donor(ResultSet row) throws SQLException {
        return new Donor(
                row.getString("donor_relation"),
                row.getBigDecimal("donor_age"),
                row.getString("donor_sex"),
                row.getString("donor_identifier"),
                row.getString("hla_match"),
                row.getString("donor_eligibility"),
                row.getString("donor_cmv_status"));
    }

    private static CellCollection collection(ResultSet row) throws SQLException {
        return new CellCollection(
                row.getString("harvest_site"),
                row.getString("harvest_technique"),
                row.getObject("collected_on", LocalDate.class),
                row.getObject("collected_at", LocalTime.class),
                row.getBigDecimal("collected_volume"),
                row.getString("anticoagulant"),
                ArrayColumn.texts(row, "mobilisation"),
                row.getObject("collector_id", UUID.class));
    }

    private static Processing processing(ResultSet row) throws SQLException {
        return new Processing(
                row.getString("preparation_method"),
                row.getString("device"),
                row.getString("device_lot"),
                JsonColumn.list(row, "steps", ProcessingStep[].class),
                ArrayColumn.texts(row, "manipulation"),
                row.getObject("passage", Integer.class),
                row.getString("storage_state"),
                row.getString("cryoprotectant"),
                row.getBigDecimal("storage_temperature"),
                row.getString("activation"),
                row.getString("manufacturing_site"));
    }

    private static Characterization characterization(ResultSet row) throws SQLException {
        return new Characterization(
                row.getBigDecimal("viability"),
                row.getBigDecimal("cfu_f"),
                JsonColumn.numbers(row, "markers"),
                row.getString("trilineage"),
                row.getObject("plastic_adherent", Boolean.class),
                row.getBigDecimal("platelets_blood"),
                row.getBigDecimal("platelets_product"),
                row.getBigDecimal("leukocytes_blood"),
                row.getBigDecimal("leukocytes_product"),
                JsonColumn.numbers(row, "leukocyte_differential"),
                row.getBigDecimal("red_cells"),
                row.getString("sterility"),
                row.getBigDecimal("endotoxin"),
                row.getString("potency"));
    }

    private static Dose dose(ResultSet row) throws SQLException {
        return new Dose(
                row.getBigDecimal("product_volume"),
                row.getBigDecimal("nucleated_cells"),
                row.getBigDecimal("nucleated_cells_per_kg"),
                row.getBigDecimal("cd34_per_kg"),
                row.getBigDecimal("cd3_per_kg"),
                row.getBigDecimal("mscs"),
                row.getBigDecimal("mscs_per_kg"));
    }
}
