package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.List;
import org.candorregistry.core.codelist.Citation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlanChoiceRepository {

    static final String LIST = "SELECT * FROM plan_choice ORDER BY choice_id";

    static final String INSERT = """
            INSERT INTO plan_choice (choice_id, condition, goal_domain, from_day, plan_id, verified, citation, note)
            VALUES (:id, :condition, :goalDomain, :from, :plan, :verified, :citation, :note)
            """;

    private final JdbcClient jdbc;

    PlanChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanChoice> all() {
        return jdbc.sql(LIST)
                .query((row, number) -> new PlanChoice(
                        row.getString("choice_id"),
                        row.getString("condition"),
                        row.getString("goal_domain"),
                        row.getObject("from_day", LocalDate.class),
                        row.getString("plan_id"),
                        new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note"))))
                .list();
    }

    void insert(PlanChoice choice) {
        jdbc.sql(INSERT)
                .param("id", choice.id())
                .param("condition", choice.condition())
                .param("goalDomain", choice.goalDomain())
                .param("from", choice.from())
                .param("plan", choice.plan())
                .param("verified", choice.citation().verified())
                .param("citation", choice.citation().source())
                .param("note", choice.citation().note())
                .update();
    }
}
