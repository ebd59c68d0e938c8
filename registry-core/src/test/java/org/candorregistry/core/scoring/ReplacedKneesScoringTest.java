package org.candorregistry.core.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.candorregistry.core.realdata.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * NHS England PROMs 2018-19, knee replacement: every score of the file that has all its items, computed from them. The
 * scores are NHS Digital's own. 9 is an item without answer; an empty field, or 999, a score that is not there.
 */
class ReplacedKneesScoringTest {

    private static final String FILE = "patients/nhs_proms_knee_replacement_provider_1819_full.csv.zip";

    private static final Map<String, String> OXFORD = columns(
            "pain", "Pain",
            "night-pain", "Night Pain",
            "washing", "Washing",
            "transport", "Transport",
            "walking", "Walking",
            "standing", "Standing",
            "limping", "Limping",
            "kneeling", "Kneeling",
            "work", "Work",
            "confidence", "Confidence",
            "shopping", "Shopping",
            "stairs", "Stairs");
    private static final Map<String, String> EQ_5D = columns(
            "mobility", "Mobility",
            "self-care", "Self-Care",
            "usual-activities", "Activity",
            "pain-discomfort", "Discomfort",
            "anxiety-depression", "Anxiety");

    @Test
    void theFileIsTheOneThatWasCounted() throws IOException {
        assertThat(read(row -> {})).isEqualTo(45_635);
    }

    @ParameterizedTest
    @CsvSource({"Pre-Op, 45052", "Post-Op, 44846"})
    void everyOxfordKneeScoreIsTheSumOfItsItems(String when, int scores) throws IOException {
        assertThat(compare("Knee Replacement " + when + " Q ", "Score", OXFORD, "oks-1", "oks"))
                .isEqualTo(scores);
    }

    @ParameterizedTest
    @CsvSource({"Pre-Op, 43076", "Post-Op, 43789"})
    void everyIndexIsTheOneOfTheUkValueSet(String when, int indexes) throws IOException {
        assertThat(compare(when + " Q ", "EQ5D Index", EQ_5D, "eq-5d-3l-uk-1", "eq-5d-3l-uk"))
                .isEqualTo(indexes);
    }

    /** How many records were compared; fails on the first mismatches. */
    private static int compare(String prefix, String score, Map<String, String> items, String scoring, String measure)
            throws IOException {
        Scale scale = Seeded.scoring(scoring).scale(measure).orElseThrow();
        BigDecimal step = Objects.requireNonNull(
                        Objects.requireNonNull(Seeded.measures().get(measure)).scale())
                .step();
        List<String> mismatches = new ArrayList<>();
        AtomicInteger compared = new AtomicInteger();
        read(row -> {
            String printed = row.field(prefix + score);
            Map<String, BigDecimal> answers = new HashMap<>();
            items.forEach((linkId, column) -> {
                String answer = row.field(prefix + column);
                if (!answer.equals("9")) {
                    answers.put(linkId, new BigDecimal(answer));
                }
            });
            if (printed.isEmpty() || printed.equals("999") || answers.size() < items.size()) {
                return;
            }
            compared.incrementAndGet();
            BigDecimal computed = ((Reading.Value) scale.read(answers)).score().rounded(step);
            if (computed.compareTo(new BigDecimal(printed)) != 0) {
                mismatches.add(answers + " gives " + computed + ", and the file says " + printed);
            }
        });
        assertThat(mismatches).isEmpty();
        return compared.get();
    }

    /** A row of the file, and where its columns lie. */
    private record Row(Map<String, Integer> places, List<String> fields) {

        String field(String column) {
            return fields.get(Objects.requireNonNull(places.get(column)));
        }
    }

    /** Reads row by row, and says how many there were. No field of the file is quoted. */
    private static int read(Consumer<Row> each) throws IOException {
        try (ZipFile zip = new ZipFile(RealData.file(FILE).toFile());
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry("Knee Replacement Provider 1819.csv")),
                        StandardCharsets.UTF_8))) {
            String[] names = reader.readLine().split(",", -1);
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                places.put(names[i], i);
            }
            int rows = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                each.accept(new Row(places, List.of(line.split(",", -1))));
                rows++;
            }
            return rows;
        }
    }

    private static Map<String, String> columns(String... pairs) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i], pairs[i + 1]);
        }
        return columns;
    }
}
