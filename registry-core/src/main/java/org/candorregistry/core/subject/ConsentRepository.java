package org.candorregistry.core.subject;

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
class ConsentRepository {

    static final String INSERT = """
            INSERT INTO consent (clinic_id, consent_id, subject_id, purpose, document_version,
                                 given_on, withdrawn_on, evidence)
            VALUES (current_clinic(), :id, :subject, :purpose, :documentVersion,
                    :givenOn, :withdrawnOn, :evidence)
            RETURNING *
            """;

    static final String INSERT_ALL = """
            INSERT INTO consent (clinic_id, consent_id, subject_id, purpose, document_version,
                                 given_on, withdrawn_on, evidence)
            SELECT current_clinic(), made.*
              FROM unnest(CAST(:ids AS uuid[]), CAST(:subjects AS uuid[]), CAST(:purposes AS text[]),
                          CAST(:documentVersions AS text[]), CAST(:givenOn AS date[]), CAST(:withdrawnOn AS date[]),
                          CAST(:evidence AS text[])) AS made
            """;

    static final String OF_SUBJECTS = """
            SELECT * FROM consent WHERE subject_id = ANY (CAST(:subjects AS uuid[])) ORDER BY consent_id
            """;

    static final String UPDATE = """
            UPDATE consent
               SET purpose = :purpose, document_version = :documentVersion, given_on = :givenOn,
                   withdrawn_on = :withdrawnOn, evidence = :evidence
             WHERE consent_id = :id AND subject_id = :subject AND version = :version
            RETURNING *
            """;

    static final String OF_SUBJECT = """
            SELECT * FROM consent WHERE subject_id = :subject ORDER BY consent_id
            """;

    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Consent insert(UUID id, UUID subject, RecordConsent command) {
        return with(jdbc.sql(INSERT), id, subject, command)
                .query(ConsentRepository::read)
                .single();
    }

    void insert(List<NewConsent> consents) {
        jdbc.sql(INSERT_ALL)
                .param("ids", ArrayColumn.each(consents, NewConsent::id))
                .param("subjects", ArrayColumn.each(consents, NewConsent::subject))
                .param("purposes", ArrayColumn.each(consents, consent -> consent.said.purpose()))
                .param("documentVersions", ArrayColumn.each(consents, consent -> consent.said.documentVersion()))
                .param("givenOn", ArrayColumn.each(consents, consent -> consent.said.givenOn()))
                .param("withdrawnOn", ArrayColumn.each(consents, consent -> consent.said.withdrawnOn()))
                .param("evidence", ArrayColumn.each(consents, consent -> consent.said.evidence()))
                .update();
    }

    List<Consent> of(Collection<UUID> subjects) {
        return jdbc.sql(OF_SUBJECTS)
                .param("subjects", ArrayColumn.ofIds(subjects))
                .query(ConsentRepository::read)
                .list();
    }

    /** What is written of a consent. */
    record NewConsent(UUID id, UUID subject, RecordConsent said) {}

    /** Empty where the subject has no consent with this id in this version. */
    Optional<Consent> update(UUID id, UUID subject, int version, RecordConsent command) {
        return with(jdbc.sql(UPDATE), id, subject, command)
                .param("version", version)
                .query(ConsentRepository::read)
                .optional();
    }

    /** All of one subject's: a handful. */
    List<Consent> of(UUID subject) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subject)
                .query(ConsentRepository::read)
                .list();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, UUID id, UUID subject, RecordConsent command) {
        return statement
                .param("id", id)
                .param("subject", subject)
                .param("purpose", command.purpose())
                .param("documentVersion", command.documentVersion())
                .param("givenOn", command.givenOn())
                .param("withdrawnOn", command.withdrawnOn())
                .param("evidence", command.evidence());
    }

    private static Consent read(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getObject("consent_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                ConsentPurpose.valueOf(row.getString("purpose")),
                row.getString("document_version"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getString("evidence"),
                Recorded.of(row));
    }
}
