package org.candorregistry.core.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candorregistry.core.codelist.Citation;
import org.candorregistry.core.instrument.Measure;
import org.candorregistry.core.instrument.ScoreScale;

/** Tables and measures as the migrations seed them, read from their text: rules are tested without a database. */
public final class Seeded {

    private static final String SQL = text("/db/migration/V0003__instruments.sql");
    private static final Pattern ENTRY =
            Pattern.compile("^ {4}\\('([A-Za-z0-9-]+)', '([A-Za-z0-9-]+)', (-?[0-9.]+)\\)[,;]$", Pattern.MULTILINE);
    private static final Pattern MEASURE = Pattern.compile(
            "^ {4}\\('([a-z0-9-]+)', '([a-z0-9-]+)', '.*?', '\\{([a-z,-]+)\\}', 'SCORE', (-?[0-9.]+), (-?[0-9.]+),"
                    + " ([0-9.]+), '[A-Z_]+', (true|false),",
            Pattern.MULTILINE);

    private Seeded() {}

    public static ScoringTables tables() {
        Map<String, Map<String, BigDecimal>> tables = new HashMap<>();
        Matcher entry = ENTRY.matcher(SQL);
        while (entry.find()) {
            tables.computeIfAbsent(entry.group(1), name -> new HashMap<>())
                    .put(entry.group(2), new BigDecimal(entry.group(3)));
        }
        return new ScoringTables(tables);
    }

    /** Measures that are scores, by id; their tables of permitted values are left out. */
    public static Map<String, Measure> measures() {
        Map<String, Measure> measures = new TreeMap<>();
        Matcher row = MEASURE.matcher(SQL);
        while (row.find()) {
            ScoreScale scale = new ScoreScale(
                    new BigDecimal(row.group(4)),
                    new BigDecimal(row.group(5)),
                    new BigDecimal(row.group(6)),
                    Boolean.parseBoolean(row.group(7)),
                    new TreeSet<>());
            measures.put(
                    row.group(1),
                    new Measure(
                            row.group(1),
                            row.group(2),
                            row.group(1),
                            List.of(row.group(3).split(",")),
                            scale,
                            null,
                            "{score}",
                            null,
                            new Citation(true, "V0003", null)));
        }
        return measures;
    }

    static Scoring scoring(String id) {
        return Scorings.all(tables()).stream()
                .filter(scoring -> scoring.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The rounded score; empty where there is none. */
    static String score(String scoring, String measure, Map<String, BigDecimal> answers) {
        Reading reading = scoring(scoring).scale(measure).orElseThrow().read(answers);
        ScoreScale scale = Objects.requireNonNull(
                Objects.requireNonNull(measures().get(measure)).scale());
        return reading instanceof Reading.Value value
                ? value.score().rounded(scale.step()).toPlainString()
                : reading.getClass().getSimpleName();
    }

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(Seeded.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
