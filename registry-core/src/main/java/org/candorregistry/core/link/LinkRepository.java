package org.candorregistry.core.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.link.VisitLink.Language;
import org.candorregistry.core.link.VisitLink.Sender;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.session.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {

    static final String INSERT = """
            INSERT INTO visit_link (clinic_id, link_id, treatment_id, horizon_days, secret_hash, language, expires_at)
            VALUES (current_clinic(), :id, :treatment, :horizonDays, :secretHash, :language, :expiresAt)
            """;

    static final String FIND = "SELECT * FROM visit_link WHERE link_id = :id";

    /** Whoever answers, sends or revokes it at the same time waits. */
    static final String LOCK = "SELECT * FROM visit_link WHERE link_id = :id FOR NO KEY UPDATE";

    static final String OPENED = "SELECT secret_hash = :secretHash FROM visit_link WHERE link_id = :id";

    static final String LIST = """
            SELECT * FROM visit_link
             WHERE treatment_id = :treatment AND link_id > :after
             ORDER BY link_id
             LIMIT :fetch
            """;

    static final String ANSWER = """
            UPDATE visit_link SET answers = answers || jsonb_build_object(CAST(:question AS text), CAST(:answer AS integer))
             WHERE link_id = :id
            """;

    static final String SENT = "UPDATE visit_link SET follow_up_id = :followUp, sent_by = :sentBy WHERE link_id = :id";

    static final String REVOKE = "UPDATE visit_link SET revoked = true WHERE link_id = :id";

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LinkToken token, UUID treatment, int horizonDays, Language language, Instant expiresAt) {
        jdbc.sql(INSERT)
                .param("id", token.link())
                .param("treatment", treatment)
                .param("horizonDays", horizonDays)
                .param("secretHash", token.secretHash())
                .param("language", language.name().toLowerCase(Locale.ROOT))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<VisitLink> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(LinkRepository::read).optional();
    }

    Optional<VisitLink> lock(UUID id) {
        return jdbc.sql(LOCK).param("id", id).query(LinkRepository::read).optional();
    }

    /** Whether there is such a link, and this is its secret. */
    boolean isOpenedBy(LinkToken token) {
        return jdbc.sql(OPENED)
                .param("id", token.link())
                .param("secretHash", token.secretHash())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** In the order in which they were made. */
    List<VisitLink> list(UUID treatment, PageRequest page) {
        return jdbc.sql(LIST)
                .param("treatment", treatment)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(LinkRepository::read)
                .list();
    }

    void answer(UUID id, Question question, int answer) {
        jdbc.sql(ANSWER)
                .param("id", id)
                .param("question", question.key())
                .param("answer", answer)
                .update();
    }

    void sent(UUID id, UUID followUp, Sender sender) {
        jdbc.sql(SENT)
                .param("id", id)
                .param("followUp", followUp)
                .param("sentBy", sender.name())
                .update();
    }

    void revoke(UUID id) {
        jdbc.sql(REVOKE).param("id", id).update();
    }

    private static VisitLink read(ResultSet row, int number) throws SQLException {
        String sentBy = row.getString("sent_by");
        return new VisitLink(
                row.getObject("link_id", UUID.class),
                row.getObject("treatment_id", UUID.class),
                row.getInt("horizon_days"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                answers(row),
                row.getObject("follow_up_id", UUID.class),
                sentBy == null ? null : Sender.valueOf(sentBy),
                row.getBoolean("revoked"),
                Recorded.of(row));
    }

    private static Map<Question, Integer> answers(ResultSet row) throws SQLException {
        Map<Question, Integer> answers = new EnumMap<>(Question.class);
        JsonColumn.wholeNumbers(row, "answers")
                .forEach((key, answer) -> answers.put(Question.of(key).orElseThrow(), answer));
        return answers;
    }
}
