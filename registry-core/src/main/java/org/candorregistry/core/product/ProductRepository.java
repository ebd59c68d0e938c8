package org.candorregistry.core.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProductRepository {

    static final String INSERT = """
            INSERT INTO cell_product (clinic_id, product_id, subject_id, product_class, cell_source, msc_claimed,
                                  licensed_product, donation_identifier, product_code, sprec, donor_relation,
                                  donor_age, donor_sex, donor_identifier, hla_match, donor_eligibility,
                                  donor_cmv_status, harvest_site, harvest_technique, collected_on, collected_at,
                                  collected_volume, anticoagulant, mobilisation, collector_id,
                                  preparation_method, device, device_lot, steps, manipulation, passage,
                                  storage_state, cryoprotectant, storage_temperature, activation,
                                  manufacturing_site, viability, cfu_f, markers, trilineage, plastic_adherent,
                                  platelets_blood, platelets_product, leukocytes_blood, leukocytes_product,
                                  leukocyte_differential, red_cells, sterility, endotoxin, potency,
                                  product_volume, nucleated_cells, nucleated_cells_per_kg, cd34_per_kg,
                                  cd3_per_kg, mscs, mscs_per_kg, absent, completeness)
            VALUES (current_clinic(), :product_id, :subject_id, :product_class, :cell_source, :msc_claimed,
                    :licensed_product, :donation_identifier, :product_code, :sprec, :donor_relation,
                    :donor_age, :donor_sex, :donor_identifier, :hla_match, :donor_eligibility,
                    :donor_cmv_status, :harvest_site, :harvest_technique, :collected_on, :collected_at,
                    :collected_volume, :anticoagulant, :mobilisation, :collector_id, :preparation_method,
                    :device, :device_lot, CAST(:steps AS jsonb), :manipulation, :passage, :storage_state,
                    :cryoprotectant, :storage_temperature, :activation, :manufacturing_site, :viability,
                    :cfu_f, CAST(:markers AS jsonb), :trilineage, :plastic_adherent, :platelets_blood,
                    :platelets_product, :leukocytes_blood, :leukocytes_product,
                    CAST(:leukocyte_differential AS jsonb), :red_cells, :sterility, :endotoxin, :potency,
                    :product_volume, :nucleated_cells, :nucleated_cells_per_kg, :cd34_per_kg, :cd3_per_kg,
                    :mscs, :mscs_per_kg, CAST(:absent AS jsonb), :completeness)
            """;

    static final String UPDATE = """
            UPDATE cell_product
               SET subject_id = :subject_id, product_class = :product_class, cell_source = :cell_source,
                   msc_claimed = :msc_claimed, licensed_product = :licensed_product,
                   donation_identifier = :donation_identifier, product_code = :product_code, sprec = :sprec,
                   donor_relation = :donor_relation, donor_age = :donor_age, donor_sex = :donor_sex,
                   donor_identifier = :donor_identifier, hla_match = :hla_match,
                   donor_eligibility = :donor_eligibility, donor_cmv_status = :donor_cmv_status,
                   harvest_site = :harvest_site, harvest_technique = :harvest_technique,
                   collected_on = :collected_on, collected_at = :collected_at,
                   collected_volume = :collected_volume, anticoagulant = :anticoagulant,
                   mobilisation = :mobilisation, collector_id = :collector_id,
                   preparation_method = :preparation_method, device = :device, device_lot = :device_lot,
                   steps = CAST(:steps AS jsonb), manipulation = :manipulation, passage = :passage,
                   storage_state = :storage_state, cryoprotectant = :cryoprotectant,
                   storage_temperature = :storage_temperature, activation = :activation,
                   manufacturing_site = :manufacturing_site, viability = :viability, cfu_f = :cfu_f,
                   markers = CAST(:markers AS jsonb), trilineage = :trilineage,
                   plastic_adherent = :plastic_adherent, platelets_blood = :platelets_blood,
                   platelets_product = :platelets_product, leukocytes_blood = :leukocytes_blood,
                   leukocytes_product = :leukocytes_product,
                   leukocyte_differential = CAST(:leukocyte_differential AS jsonb), red_cells = :red_cells,
                   sterility = :sterility, endotoxin = :endotoxin, potency = :potency,
                   product_volume = :product_volume, nucleated_cells = :nucleated_cells,
                   nucleated_cells_per_kg = :nucleated_cells_per_kg, cd34_per_kg = :cd34_per_kg,
                   cd3_per_kg = :cd3_per_kg, mscs = :mscs, mscs_per_kg = :mscs_per_kg,
                   absent = CAST(:absent AS jsonb), completeness = :completeness
             WHERE product_id = :product_id AND version = :version
            """;

    static final String FIND = "SELECT * FROM cell_product WHERE product_id = ANY(:ids) ORDER BY product_id";

    static final String LIST = """
            SELECT * FROM cell_product
             WHERE product_id > :after
               AND (CAST(:subject AS uuid) IS NULL OR subject_id = :subject)
             ORDER BY product_id LIMIT :fetch
            """;

    static final String PREPARATIONS =
            "SELECT preparation_method FROM product_class_preparation WHERE product_class = :productClass";

    static final String BIRTH_YEARS = "SELECT subject_id, birth_year FROM subject WHERE subject_id = ANY(:ids)";

    static final String BIOLOGICAL = """
            SELECT * FROM cell_product
             WHERE product_id > :after
               AND cell_source IS NOT NULL
               AND (CAST(:ids AS uuid[]) IS NULL OR product_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR recorded_at < :recordedBefore)
             ORDER BY product_id LIMIT :fetch
            """;

    static final String BIOLOGICAL_COUNT = """
            SELECT count(*) FROM cell_product
             WHERE cell_source IS NOT NULL
               AND (CAST(:ids AS uuid[]) IS NULL OR product_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL OR recorded_at >= :recordedFrom)
               AND (CAST(:recordedBefore AS timestamptz) IS NULL OR recorded_at < :recordedBefore)
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ProductRepository(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.batches = new NamedParameterJdbcTemplate(dataSource);
    }

    void insert(Collection<NewProduct> written) {
        batches.batchUpdate(INSERT, written.stream().map(ProductColumns::of).toArray(SqlParameterSource[]::new));
    }

    /** Whether a product of this id was there in this version. */
    boolean update(NewProduct written, int version) {
        return batches.update(UPDATE, ProductColumns.of(written).addValue("version", version)) == 1;
    }

    Optional<CellProduct> find(UUID id) {
        return find(Set.of(id)).stream().findFirst();
    }

    List<CellProduct> find(Collection<UUID> ids) {
        return jdbc.sql(FIND)
                .param("ids", ArrayColumn.ofIds(ids))
                .query(ProductColumns::read)
                .list();
    }

    /** @param subject null: of any subject */
    List<CellProduct> list(@Nullable UUID subject, PageRequest page) {
        return jdbc.sql(LIST)
                .param("subject", subject)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ProductColumns::read)
                .list();
    }

    /** Birth years, where they are known, of those subjects that this clinic has. */
    Map<UUID, OptionalInt> birthYears(Collection<UUID> subjects) {
        Map<UUID, OptionalInt> years = new HashMap<>();
        jdbc.sql(BIRTH_YEARS).param("ids", ArrayColumn.ofIds(subjects)).query(row -> {
            Integer year = row.getObject("birth_year", Integer.class);
            years.put(
                    row.getObject("subject_id", UUID.class), year == null ? OptionalInt.empty() : OptionalInt.of(year));
        });
        return years;
    }

    /** Without comparators, which hold no cells. */
    List<CellProduct> biological(Selection selection, PageRequest page) {
        return jdbc.sql(BIOLOGICAL)
                .params(selection.parameters())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ProductColumns::read)
                .list();
    }

    long biologicalCount(Selection selection) {
        return jdbc.sql(BIOLOGICAL_COUNT)
                .params(selection.parameters())
                .query(Long.class)
                .single();
    }

    /** The methods that lead to a product class; empty for a comparator. */
    Set<String> preparations(String productClass) {
        return Set.copyOf(jdbc.sql(PREPARATIONS)
                .param("productClass", productClass)
                .query(String.class)
                .list());
    }
}
