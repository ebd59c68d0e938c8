package org.candorregistry.core.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrainingRepository {

    static final String INSERT = """
            INSERT INTO training (clinic_id, training_id, provider_id, kind, credential, issuer, completed_on,
                                  expires_on, hours, proctored_cases, procedures_covered, verified_by, verified_on)
            VALUES (current_clinic(), :id, :provider, :kind, :credential, :issuer, :completedOn,
                    :expiresOn, :hours, :proctoredCases, :proceduresCovered, :verifiedBy, :verifiedOn)
            RETURNING *
            """;

    static final String UPDATE = """
            UPDATE training
               SET kind = :kind, credential = :credential, issuer = :issuer, completed_on = :completedOn,
                   expires_on = :expiresOn, hours = :hours, proctored_cases = :proctoredCases,
                   procedures_covered = :proceduresCovered, verified_by = :verifiedBy, verified_on = :verifiedOn
             WHERE training_id = :id AND provider_id = :provider AND version = :version
            RETURNING *
            """;

    static final String OF_PROVIDERS = """
            SELECT * FROM training WHERE provider_id = ANY (:providers) ORDER BY training_id
            """;

    /** Cases before a day: the clinic's own treatments, for others' cannot be seen. */
    static final String EARLIER_CASES = """
            SELECT count(*)
              FROM treatment
              JOIN cell_product USING (clinic_id, product_id)
             WHERE treatment.provider_id = :provider
               AND NOT treatment.retracted
               AND treatment.treated_on < :day
               AND cell_product.product_class = :productClass
            """;

    private final JdbcClient jdbc;

    TrainingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Training insert(UUID id, UUID provider, RecordTraining command) {
        return with(jdbc.sql(INSERT), command)
                .param("id", id)
                .param("provider", provider)
                .query(TrainingRepository::read)
                .single();
    }

    /** Empty where the provider has no training with this id in this version. */
    Optional<Training> update(UUID id, UUID provider, int version, RecordTraining command) {
        return with(jdbc.sql(UPDATE), command)
                .param("id", id)
                .param("provider", provider)
                .param("version", version)
                .query(TrainingRepository::read)
                .optional();
    }

    /** All of some providers': a person has tens of them, not thousands. */
    List<Training> of(Collection<UUID> providers) {
        return jdbc.sql(OF_PROVIDERS)
                .param("providers", ArrayColumn.ofIds(providers))
                .query(TrainingRepository::read)
                .list();
    }

    int earlierCases(UUID provider, String productClass, LocalDate day) {
        return jdbc.sql(EARLIER_CASES)
                .param("provider", provider)
                .param("productClass", productClass)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, RecordTraining command) {
        return statement
                .param("kind", command.kind())
                .param("credential", command.credential())
                .param("issuer", command.issuer())
                .param("completedOn", command.completedOn())
                .param("expiresOn", command.expiresOn())
                .param("hours", command.hours())
                .param("proctoredCases", command.proctoredCases())
                .param("proceduresCovered", command.proceduresCovered().toArray(new String[0]))
                .param("verifiedBy", command.verifiedBy())
                .param("verifiedOn", command.verifiedOn());
    }

    private static Training read(ResultSet row, int number) throws SQLException {
        return new Training(
                row.getObject("training_id", UUID.class),
                row.getObject("provider_id", UUID.class),
                TrainingKind.valueOf(row.getString("kind")),
                row.getString("credential"),
                row.getString("issuer"),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getObject("proctored_cases", Integer.class),
                List.of((String[]) row.getArray("procedures_covered").getArray()),
                row.getString("verified_by"),
                row.getObject("verified_on", LocalDate.class),
                Recorded.of(row));
    }
}
