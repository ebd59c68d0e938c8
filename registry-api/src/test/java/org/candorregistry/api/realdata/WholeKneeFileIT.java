package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.realdata.NeedsRealData;
import org.candorregistry.core.realdata.RealData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All 45,635 records of NHS England's knee file 2018-19, by CSV with a saved mapping. Pairs and what became of them are
 * those of the reference values, which were recomputed from the same file and confirmed against NHS Digital's own. It takes
 * minutes, so it runs where it is asked for: CONTRIBUTING.md.
 */
@NeedsRealData(PatientFiles.KNEES_IN_FEWER_COLUMNS)
@Tag("whole-file")
class WholeKneeFileIT {

    private static final String DATASET = "NHS PROMs Knee Replacement Provider";

    /** How often a score was better, the same and worse than its baseline; NHS Digital counts any difference. */
    private static final String CHANGES = """
            SELECT count(*) FILTER (WHERE f.value > b.value) || '/' || count(*) FILTER (WHERE f.value = b.value) || '/'
                   || count(*) FILTER (WHERE f.value < b.value) || '/' || count(*)
              FROM treatment t
              JOIN score b ON b.clinic_id = t.clinic_id AND b.treatment_id = t.treatment_id AND b.follow_up_id IS NULL
              JOIN score f ON f.clinic_id = t.clinic_id AND f.treatment_id = t.treatment_id
                   AND f.follow_up_id IS NOT NULL AND f.measure_id = b.measure_id
             WHERE b.measure_id = :measure AND t.external_id LIKE :kind
            """;

    private static final class Loaded {
        static final RunningRegistry REGISTRY = RunningRegistry.with();
        static final Imported DONE = load(REGISTRY);
    }

    @Test
    void everyRecordGoesIn() {
        assertThat(Loaded.DONE.errors()).isEmpty();
        assertThat(Loaded.DONE.rows()).containsExactly(45_635, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "oks, Oxford Knee Score, Primary (Revision Flag=0), primary-%",
        "eq-5d-3l-uk, EQ-5D Index, Primary (Revision Flag=0), primary-%",
        "eq-vas, EQ VAS, Primary (Revision Flag=0), primary-%",
        "oks, Oxford Knee Score, Revision (Revision Flag=1), revision-%",
        "eq-5d-3l-uk, EQ-5D Index, Revision (Revision Flag=1), revision-%",
        "eq-vas, EQ VAS, Revision (Revision Flag=1), revision-%"
    })
    void pairsAndChangesAreThoseOfTheReference(String measure, String metric, String group, String kind) {
        String counted = Loaded.REGISTRY
                .everything()
                .sql(CHANGES)
                .param("measure", measure)
                .param("kind", kind)
                .query(String.class)
                .single();

        String expected = count(metric + " % improved", group) + "/" + count(metric + " % unchanged", group) + "/"
                + count(metric + " % worsened", group) + "/" + pairs(metric, group);
        assertThat(counted).isEqualTo(expected);
    }

    /** The reference prints them as {@code 40482/42657}. */
    private static String count(String metric, String group) {
        return reference(metric, group).toMap().values().stream()
                .filter(field -> field.matches("\\d+/\\d+"))
                .map(field -> field.substring(0, field.indexOf('/')))
                .findFirst()
                .orElseThrow();
    }

    private static String pairs(String metric, String group) {
        return reference(metric + " mean change", group).get("n");
    }

    private static CSVRecord reference(String metric, String group) {
        return new Expected().references(DATASET, metric, group).get(0);
    }

    private static Imported load(RunningRegistry registry) {
        try (InputStream file =
                new GZIPInputStream(Files.newInputStream(RealData.file(PatientFiles.KNEES_IN_FEWER_COLUMNS)))) {
            return FileImport.of(
                    registry, Identity.CLINIC_ADMIN, Identity.CLINIC, "nhs-proms-knee", file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
