package org.candorregistry.core.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.ArrayColumn;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubjectRepository {

    static final String INSERT = """
            INSERT INTO subject (clinic_id, subject_id, pseudonym, birth_year, sex, absent)
            VALUES (current_clinic(), :id, :pseudonym, :birthYear, :sex, CAST(:absent AS jsonb))
            RETURNING *
            """;

    static final String INSERT_ALL = """
            INSERT INTO subject (clinic_id, subject_id, pseudonym, birth_year, sex, absent)
            SELECT current_clinic(), made.*
              FROM unnest(CAST(:ids AS uuid[]), CAST(:pseudonyms AS text[]), CAST(:birthYears AS integer[]),
                          CAST(:sexes AS text[]), CAST(:absent AS jsonb[])) AS made
            """;

    static final String WITH_PSEUDONYMS = """
            SELECT * FROM subject WHERE pseudonym = ANY (CAST(:pseudonyms AS text[])) ORDER BY subject_id
            """;

    static final String UPDATE = """
            UPDATE subject
               SET pseudonym = :pseudonym, birth_year = :birthYear, sex = :sex,
                   absent = CAST(:absent AS jsonb)
             WHERE subject_id = :id AND version = :version
            RETURNING *
            """;

    static final String FIND = """
            SELECT * FROM subject WHERE subject_id = :id
            """;

    static final String FIND_FOR_CHANGE = """
            SELECT * FROM subject WHERE subject_id = :id FOR UPDATE
            """;

    static final String LIST = """
            SELECT * FROM subject
             WHERE subject_id > :after
               AND (CAST(:pseudonym AS text) IS NULL OR pseudonym = :pseudonym)      -- optional filter
             ORDER BY subject_id LIMIT :fetch
            """;

    /** A subject counts as recorded when the newest of itself, its identity and its death was. */
    static final String SELECTED = """
            SELECT s.* FROM subject AS s
             WHERE s.subject_id > :after
               AND (CAST(:ids AS uuid[]) IS NULL OR s.subject_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR s.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL
                    OR s.recorded_at >= :recordedFrom
                    OR EXISTS (SELECT FROM vault.identity AS i
                                WHERE i.clinic_id = s.clinic_id AND i.subject_id = s.subject_id
                                  AND i.recorded_at >= :recordedFrom)
                    OR EXISTS (SELECT FROM clinical_event AS e
                                WHERE e.clinic_id = s.clinic_id AND e.subject_id = s.subject_id
                                  AND e.kind = 'death' AND e.recorded_at >= :recordedFrom))
               AND (CAST(:recordedBefore AS timestamptz) IS NULL
                    OR (s.recorded_at < :recordedBefore
                        AND NOT EXISTS (SELECT FROM vault.identity AS i
                                         WHERE i.clinic_id = s.clinic_id AND i.subject_id = s.subject_id
                                           AND i.recorded_at >= :recordedBefore)
                        AND NOT EXISTS (SELECT FROM clinical_event AS e
                                         WHERE e.clinic_id = s.clinic_id AND e.subject_id = s.subject_id
                                           AND e.kind = 'death' AND e.recorded_at >= :recordedBefore)))
             ORDER BY s.subject_id LIMIT :fetch
            """;

    static final String COUNT = """
            SELECT count(*) FROM subject AS s
             WHERE (CAST(:ids AS uuid[]) IS NULL OR s.subject_id = ANY (CAST(:ids AS uuid[])))
               AND (CAST(:subjects AS uuid[]) IS NULL OR s.subject_id = ANY (CAST(:subjects AS uuid[])))
               AND (CAST(:recordedFrom AS timestamptz) IS NULL
                    OR s.recorded_at >= :recordedFrom
                    OR EXISTS (SELECT FROM vault.identity AS i
                                WHERE i.clinic_id = s.clinic_id AND i.subject_id = s.subject_id
                                  AND i.recorded_at >= :recordedFrom)
                    OR EXISTS (SELECT FROM clinical_event AS e
                                WHERE e.clinic_id = s.clinic_id AND e.subject_id = s.subject_id
                                  AND e.kind = 'death' AND e.recorded_at >= :recordedFrom))
               AND (CAST(:recordedBefore AS timestamptz) IS NULL
                    OR (s.recorded_at < :recordedBefore
                        AND NOT EXISTS (SELECT FROM vault.identity AS i
                                         WHERE i.clinic_id = s.clinic_id AND i.subject_id = s.subject_id
                                           AND i.recorded_at >= :recordedBefore)
                        AND NOT EXISTS (SELECT FROM clinical_event AS e
                                         WHERE e.clinic_id = s.clinic_id AND e.subject_id = s.subject_id
                                           AND e.kind = 'death' AND e.recorded_at >= :recordedBefore)))
            """;

    private final JdbcClient jdbc;

    SubjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Subject insert(UUID id, RecordSubject command) {
        return with(jdbc.sql(INSERT), id, command)
                .query(SubjectRepository::read)
                .single();
    }

    /** @param ids of the subjects, in the order of the commands */
    void insert(List<UUID> ids, List<RecordSubject> commands) {
        jdbc.sql(INSERT_ALL)
                .param("ids", ArrayColumn.ofIds(ids))
                .param("pseudonyms", ArrayColumn.each(commands, RecordSubject::pseudonym))
                .param("birthYears", ArrayColumn.each(commands, RecordSubject::birthYear))
                .param("sexes", ArrayColumn.each(commands, RecordSubject::sex))
                .param("absent", ArrayColumn.each(commands, command -> JsonColumn.of(command.absent())))
                .update();
    }

    List<Subject> withPseudonyms(Collection<String> pseudonyms) {
        return jdbc.sql(WITH_PSEUDONYMS)
                .param("pseudonyms", ArrayColumn.of(pseudonyms))
                .query(SubjectRepository::read)
                .list();
    }

    /** Empty where no subject has this id in this version. */
    Optional<Subject> update(UUID id, int version, RecordSubject command) {
        return with(jdbc.sql(UPDATE), id, command)
                .param("version", version)
                .query(SubjectRepository::read)
                .optional();
    }

    Optional<Subject> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(SubjectRepository::read).optional();
    }

    /** The same, and nobody else changes the subject, its consents or its identity until the transaction ends. */
    Optional<Subject> findForChange(UUID id) {
        return jdbc.sql(FIND_FOR_CHANGE)
                .param("id", id)
                .query(SubjectRepository::read)
                .optional();
    }

    List<Subject> list(@Nullable String pseudonym, PageRequest page) {
        return jdbc.sql(LIST)
                .param("pseudonym", pseudonym)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(SubjectRepository::read)
                .list();
    }

    List<Subject> list(Selection selection, PageRequest page) {
        return jdbc.sql(SELECTED)
                .params(selection.parameters())
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(SubjectRepository::read)
                .list();
    }

    long count(Selection selection) {
        return jdbc.sql(COUNT).params(selection.parameters()).query(Long.class).single();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, UUID id, RecordSubject command) {
        return statement
                .param("id", id)
                .param("pseudonym", command.pseudonym())
                .param("birthYear", command.birthYear(), Types.INTEGER)
                .param("sex", command.sex())
                .param("absent", JsonColumn.of(command.absent()));
    }

    private static Subject read(ResultSet row, int number) throws SQLException {
        return new Subject(
                row.getObject("subject_id", UUID.class),
                row.getString("pseudonym"),
                row.getObject("birth_year", Integer.class),
                row.getString("sex"),
                JsonColumn.texts(row, "absent"),
                Recorded.of(row));
    }
}
