package org.candorregistry.core.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.paging.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgramRepository {

    static final String INSERT = """
            INSERT INTO program (clinic_id, program_id, name, product_class, indications, claimed_tier, not_for,
                                 follow_up_plan)
            VALUES (current_clinic(), :id, :name, :productClass, CAST(:indications AS jsonb), :claimedTier, :notFor,
                    :followUpPlan)
            RETURNING *
            """;

    static final String UPDATE = """
            UPDATE program
               SET name = :name, product_class = :productClass, indications = CAST(:indications AS jsonb),
                   claimed_tier = :claimedTier, not_for = :notFor, follow_up_plan = :followUpPlan
             WHERE program_id = :id AND version = :version
            RETURNING *
            """;

    static final String FIND = "SELECT * FROM program WHERE program_id = :id";

    static final String LIST = "SELECT * FROM program WHERE program_id > :after ORDER BY program_id LIMIT :fetch";

    private final JdbcClient jdbc;

    ProgramRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Program insert(UUID id, RecordProgram command) {
        return with(jdbc.sql(INSERT), command)
                .param("id", id)
                .query(ProgramRepository::read)
                .single();
    }

    /** Empty where no program has this id in this version. */
    Optional<Program> update(UUID id, int version, RecordProgram command) {
        return with(jdbc.sql(UPDATE), command)
                .param("id", id)
                .param("version", version)
                .query(ProgramRepository::read)
                .optional();
    }

    Optional<Program> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ProgramRepository::read).optional();
    }

    List<Program> list(PageRequest page) {
        return jdbc.sql(LIST)
                .param("after", page.afterOrStart())
                .param("fetch", page.fetch())
                .query(ProgramRepository::read)
                .list();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, RecordProgram command) {
        return statement
                .param("name", command.name())
                .param("productClass", command.productClass())
                .param("indications", JsonColumn.of(command.indications()))
                .param("claimedTier", command.claimedTier().name())
                .param("notFor", command.notFor())
                .param("followUpPlan", command.followUpPlan());
    }

    private static Program read(ResultSet row, int number) throws SQLException {
        return ProgramRow.read(row);
    }
}
