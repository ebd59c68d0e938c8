package org.candorregistry.core.database;

import static java.lang.reflect.Modifier.isStatic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * PostgreSQL reads every statement of the code against the migrated schema: a table, column or type that does not exist
 * fails the build and not the first request that needs it.
 */
class SqlCatalogueIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Pattern STATEMENT =
            Pattern.compile("(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|CALL)\\s[\\s\\S]*");

    @ParameterizedTest
    @MethodSource("statements")
    void isUnderstoodByPostgres(Statement statement) {
        assertThatCode(() -> prepare(statement.sql)).as(statement.toString()).doesNotThrowAnyException();
    }

    @Test
    void aColumnThatDoesNotExistIsFound() {
        assertThatThrownBy(() -> prepare("SELECT clinic_idd FROM clinic WHERE clinic_id = :clinic"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("clinic_idd");
    }

    @Test
    void aTypeThatDoesNotFitIsFound() {
        assertThatThrownBy(() -> prepare("SELECT 1 FROM clinic WHERE clinic_id = CAST(:clinic AS integer)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("uuid = integer");
    }

    @Test
    void theStatementsOfAllFeaturesAreHere() {
        assertThat(statements()
                        .map(statement -> statement.type.getPackage().getName())
                        .distinct())
                .contains("org.candorregistry.core.clinic", "org.candorregistry.core.treatment")
                .hasSizeGreaterThan(5);
    }

    static Stream<Statement> statements() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.candorregistry")
                        .stream()
                        .map(JavaClass::reflect)
                        .flatMap(SqlCatalogueIT::statements);
    }

    /** The beginning that several statements of a class share is read with each of them. */
    private static Stream<Statement> statements(Class<?> type) {
        List<Statement> found = Stream.of(type.getDeclaredFields())
                .filter(field -> isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> new Statement(type, field.getName(), value(field)))
                .filter(statement -> STATEMENT.matcher(statement.sql.strip()).matches())
                .filter(statement -> !statement.sql.contains("read_parquet(")) // DuckDB's: CutCountsIT runs them
                .filter(statement -> !statement.type.getSimpleName().equals("CutTables")) // likewise: CutIT
                .filter(statement -> !statement.type.getSimpleName().equals("ExtractFiles")) // likewise: ExtractIT
                .filter(statement -> !statement.sql.contains("{belongs}")) // filled in by cohort, ADR-0021: CutCountsIT
                .toList();
        return found.stream().filter(statement -> found.stream().noneMatch(statement::begins));
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException notOurs) {
            throw new IllegalStateException(notOurs);
        }
    }

    /** Names become question marks as in Spring's client; only when asked for their types does the driver send it. */
    private static void prepare(String sql) throws SQLException {
        String withoutNames = NamedParameterUtils.substituteNamedParameters(sql, EmptySqlParameterSource.INSTANCE);
        try (Connection connection = DATABASE.service().getConnection();
                PreparedStatement statement = connection.prepareStatement(withoutNames)) {
            statement.getParameterMetaData();
        }
    }

    private record Statement(Class<?> type, String name, String sql) {

        boolean begins(Statement other) {
            return other.sql.length() > sql.length() && other.sql.startsWith(sql);
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + name;
        }
    }
}
