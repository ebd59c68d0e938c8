package org.candorregistry.core.realdata;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of patients: {@code ../shared/data} beside the project, or where the system property {@code candor.shared-data}
 * says. They are not committed, so a test that needs one is skipped, in words, where it is absent.
 */
public final class RealData {

    private static final String PROPERTY = "candor.shared-data";

    private RealData() {}

    /** The path of a file; the calling test is skipped where it is absent. */
    public static Path file(String name) {
        Path file = place(name);
        assumeThat(file).as(absent(file)).exists();
        return file;
    }

    /** Where a file would lie. */
    static Path place(String name) {
        return directory().resolve(name);
    }

    /** Why a test that needs this file is skipped. */
    static String absent(Path file) {
        return "Skipped: " + file + " is absent; -D" + PROPERTY + "=… says where the data lie";
    }

    /** The rows of a file of simple comma-separated values, by column; the calling test is skipped where it is absent. */
    public static List<Map<String, String>> rows(String name) {
        try {
            List<String> lines = Files.readAllLines(file(name));
            String[] columns = lines.get(0).split(",", -1);
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] values = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], values[i]);
        }
        return row;
    }

    /** Tests run in a module's directory, one below the project's. */
    private static Path directory() {
        String named = System.getProperty(PROPERTY);
        return named == null ? Path.of("..", "..", "shared", "data") : Path.of(named);
    }
}
