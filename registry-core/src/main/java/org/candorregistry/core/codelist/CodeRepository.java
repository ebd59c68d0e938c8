package org.candorregistry.core.codelist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CodeRepository {

    static final String LISTS = "SELECT list, title, description FROM code_list ORDER BY list";

    static final String LIST = """
            SELECT code, display, part, external_system, external_version, external_code, external_display,
                   retired, verified, citation, note
              FROM code
             WHERE list = :list AND (CAST(:code AS text) IS NULL OR code = :code)
             ORDER BY position
            """;

    static final String ACCEPTED = """
            SELECT code.list, code.code
              FROM code
              JOIN unnest(CAST(:lists AS text[]), CAST(:codes AS text[])) AS wanted (list, code) USING (list, code)
             WHERE NOT code.retired
            """;

    private final JdbcClient jdbc;

    CodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CodeList> lists() {
        return jdbc.sql(LISTS)
                .query((row, number) ->
                        new CodeList(row.getString("list"), row.getString("title"), row.getString("description")))
                .list();
    }

    List<Code> list(String list) {
        return select(list, null);
    }

    Optional<Code> find(String list, String code) {
        return select(list, code).stream().findFirst();
    }

    Set<ListedCode> accepted(Collection<CodeUse> uses) {
        return jdbc
                .sql(ACCEPTED)
                .param("lists", uses.stream().map(use -> use.list().id()).toArray(String[]::new))
                .param("codes", uses.stream().map(CodeUse::code).toArray(String[]::new))
                .query((row, number) -> new ListedCode(row.getString("list"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Code> select(String list, @Nullable String code) {
        return jdbc.sql(LIST)
                .param("list", list)
                .param("code", code)
                .query(CodeRepository::code)
                .list();
    }

    private static Code code(ResultSet row, int number) throws SQLException {
        return new Code(
                row.getString("code"),
                row.getString("display"),
                row.getString("part"),
                coding(row),
                row.getBoolean("retired"),
                new Citation(row.getBoolean("verified"), row.getString("citation"), row.getString("note")));
    }

    private static @Nullable Coding coding(ResultSet row) throws SQLException {
        String system = row.getString("external_system");
        return system == null
                ? null
                : new Coding(
                        system,
                        row.getString("external_version"),
                        row.getString("external_code"),
                        row.getString("external_display"));
    }
}
