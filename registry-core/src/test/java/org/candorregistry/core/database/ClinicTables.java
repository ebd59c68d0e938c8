package org.candorregistry.core.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that hold a clinic's rows, and what is wrong with how they are kept apart; read from the catalogue. */
final class ClinicTables {

    /** Schema and table of every table with a clinic. */
    static final String LIST = """
            SELECT table_schema || '.' || table_name
              FROM information_schema.columns
              JOIN information_schema.tables USING (table_schema, table_name)
             WHERE column_name = 'clinic_id' AND table_type = 'BASE TABLE'
               AND table_schema NOT IN ('pg_catalog', 'information_schema')
             ORDER BY 1
            """;

    static final String FAULTS = """
            WITH clinic_table AS (
                SELECT relation.oid, relation.oid::regclass::text AS name, relation.relrowsecurity,
                       relation.relforcerowsecurity, clinic.attnotnull
                  FROM pg_class AS relation
                  JOIN pg_attribute AS clinic ON clinic.attrelid = relation.oid AND clinic.attname = 'clinic_id'
                  JOIN pg_namespace AS home ON home.oid = relation.relnamespace
                 WHERE relation.relkind IN ('r', 'p') AND home.nspname NOT IN ('pg_catalog', 'information_schema'))
            SELECT name || ' has no row-level security' FROM clinic_table WHERE NOT relrowsecurity
            UNION ALL
            SELECT name || ' does not force row-level security on its owner'
              FROM clinic_table WHERE NOT relforcerowsecurity
            UNION ALL
            SELECT name || ' has no policy for the service that looks at the clinic when reading and writing'
              FROM clinic_table
             WHERE NOT EXISTS (SELECT 1 FROM pg_policy
                                WHERE polrelid = clinic_table.oid AND polcmd = '*'
                                  AND polroles = ARRAY['candor_service'::regrole::oid]
                                  AND pg_get_expr(polqual, polrelid) LIKE '%clinic_id = ( SELECT current_clinic()%'
                                  AND pg_get_expr(polwithcheck, polrelid) LIKE '%clinic_id = ( SELECT current_clinic()%')
            UNION ALL
            SELECT name || ' has another policy for the service or for everyone: ' || polname
              FROM clinic_table JOIN pg_policy ON polrelid = clinic_table.oid
             WHERE polname <> 'own_clinic' AND (polroles @> ARRAY['candor_service'::regrole::oid] OR 0 = ANY (polroles))
            UNION ALL
            SELECT name || ' has a primary key that clinic_id does not lead'
              FROM clinic_table
             WHERE attnotnull       -- a row that may belong to the registry itself is no clinical row
               AND NOT EXISTS (SELECT 1 FROM pg_index AS key
                                JOIN pg_attribute AS first
                                  ON first.attrelid = key.indrelid AND first.attnum = key.indkey[0]
                               WHERE key.indrelid = clinic_table.oid AND key.indisprimary
                                 AND first.attname = 'clinic_id')
            UNION ALL
            SELECT name || ' may be emptied by the service'
              FROM clinic_table WHERE has_table_privilege('candor_service', oid, 'TRUNCATE')
             ORDER BY 1
            """;

    private ClinicTables() {}

    static List<String> of(TestDatabase database) {
        return JdbcClient.create(database.superuser())
                .sql(LIST)
                .query(String.class)
                .list();
    }

    /** Sentences; empty where every table keeps clinics apart. */
    static List<String> faults(TestDatabase database) {
        return JdbcClient.create(database.superuser())
                .sql(FAULTS)
                .query(String.class)
                .list();
    }
}
