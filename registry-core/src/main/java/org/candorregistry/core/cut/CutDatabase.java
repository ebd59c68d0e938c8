package org.candorregistry.core.cut;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/** DuckDB within this process, which holds nothing of its own: it makes and reads the files of cuts. Begun when first used. */
@Component
public class CutDatabase implements DisposableBean {

    /** What it may take beside the heap; larger work goes through {@link #spill}. */
    private static final String MEMORY = "512MB";

    /** Where work that is too large for the memory goes; DuckDB makes it, and cannot change it once it was used. */
    private final Path spill;

    private @Nullable DuckDBConnection root;

    CutDatabase(CutDirectory directory) {
        this.spill = directory.root().resolve("spill-" + UUID.randomUUID());
    }

    /** Connections, each closed by whoever took it; a temporary table is seen by its own alone. */
    public AbstractDataSource connections() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return open();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return open();
            }
        };
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private synchronized Connection open() throws SQLException {
        DuckDBConnection open = root;
        if (open == null) {
            Properties settings = new Properties();
            settings.setProperty("memory_limit", MEMORY);
            settings.setProperty("temp_directory", spill.toString());
            settings.setProperty("preserve_insertion_order", "true");
            settings.setProperty("autoinstall_known_extensions", "false");
            settings.setProperty("autoload_known_extensions", "false");
            open = begun(settings);
            try (Statement statement = open.createStatement()) {
                statement.execute("SET GLOBAL parquet_metadata_cache = true"); // files of cuts never change
            }
            root = open;
        }
        return open.duplicate();
    }

    /** The library of its machine code is unpacked into the temporary directory, which must let it be executed. */
    private static DuckDBConnection begun(Properties settings) throws SQLException {
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        } catch (LinkageError unloadable) {
            throw new SQLException("DuckDB cannot be loaded from " + System.getProperty("java.io.tmpdir"), unloadable);
        }
    }

    @Override
    public synchronized void destroy() throws SQLException, IOException {
        if (root != null) {
            root.close();
            root = null;
        }
        KeptFiles.delete(spill);
    }

    /** A text within a statement that takes no parameters. */
    public static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }
}
