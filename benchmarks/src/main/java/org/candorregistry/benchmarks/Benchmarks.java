package org.candorregistry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs the workloads, prints a table and writes what was measured as JSON. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param args size ({@code small}, {@code medium}, {@code full}), workloads (numbers with commas between, or
     *     {@code all}), the service's jar, the file for the results
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        Size size = Size.named(args[0]);
        List<String> wanted = List.of(args[1].split(","));
        List<Measurement> measured = new ArrayList<>();
        if (wanted.contains("all") || wanted.contains(ImportWorkload.NUMBER)) {
            say("5: CSV import of %,d follow-ups".formatted(size.followUps()));
            try (Registry registry = Registry.start(Path.of(args[2]))) {
                measured.add(new ImportWorkload(size).run(registry));
            }
        }
        if (wanted.contains("all")
                || wanted.contains(ComparisonWorkload.NUMBER)
                || wanted.contains(ComparisonWorkload.CUT_NUMBER)) {
            say("6, 7b: comparisons of a data cut of %,d treatments".formatted(size.treatments()));
            try (Registry registry = Registry.start(Path.of(args[2]))) {
                measured.addAll(new ComparisonWorkload(size).run(registry));
            }
        }
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("There is no workload " + args[1] + ".");
        }
        Files.writeString(
                Path.of(args[3]),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(measured));
        say("%-4s %-28s %12s %14s %14s %8s %8s"
                .formatted("", "workload", "rows", "ours /s", "floor /s", "ratio", "target"));
        measured.forEach(one -> say("%-4s %-28s %,12d %,14.1f %,14.1f %8.3f %8.3f"
                .formatted(
                        one.workload(),
                        one.name(),
                        one.rows(),
                        one.ours().rate(),
                        one.floor().rate(),
                        one.ratio(),
                        one.target())));
    }

    static void say(String line) {
        System.out.println(line);
    }
}
