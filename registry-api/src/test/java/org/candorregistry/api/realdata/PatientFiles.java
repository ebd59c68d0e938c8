package org.candorregistry.api.realdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.realdata.RealData;

/** The rows of the files, by column. Tests that ask for one say so with {@link NeedsRealData}. */
final class PatientFiles {

    /** One of every 28 primary knee replacements, from the first on: 1,500 of 43,949. */
    private static final int EVERY = 28;

    private static final int SAMPLE = 1_500;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static final String CHILDREN = "patients/uci_bone_marrow_transplant_children.csv";
    static final String LEUKAEMIA = "patients/KMsurv_bmt.csv";
    static final String REDUCED_INTENSITY = "patients/medicaldata_cytomegalovirus.csv";
    static final String KNEES = "patients/nhs_proms_knee_replacement_provider_1819_full.csv.zip";
    static final String KNEES_IN_FEWER_COLUMNS = "patients/nhs_proms_knee_1819_slim.csv.gz";
    static final String REFERENCE_VALUES = "reference_values.csv";

    private PatientFiles() {}

    static List<CSVRecord> leukaemia() {
        return file(LEUKAEMIA);
    }

    static List<CSVRecord> children() {
        return file(CHILDREN);
    }

    static List<CSVRecord> reducedIntensity() {
        return file(REDUCED_INTENSITY);
    }

    static List<CSVRecord> referenceValues() {
        return file(REFERENCE_VALUES);
    }

    /** What R says of these files loaded so: written by {@code expected.R}, which lies beside it. */
    static List<CSVRecord> expectedValues() {
        return read(Objects.requireNonNull(PatientFiles.class.getResourceAsStream("expected.csv")));
    }

    static List<CSVRecord> knees() {
        List<CSVRecord> primary = allKnees().stream()
                .filter(row -> row.get("Revision Flag").equals("0"))
                .toList();
        return Stream.iterate(0, i -> i + EVERY).limit(SAMPLE).map(primary::get).toList();
    }

    private static List<CSVRecord> allKnees() {
        try (ZipFile zip = new ZipFile(RealData.file(KNEES).toFile())) {
            return read(zip.getInputStream(zip.getEntry("Knee Replacement Provider 1819.csv")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<CSVRecord> file(String name) {
        try {
            return read(Files.newInputStream(RealData.file(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<CSVRecord> read(InputStream stream) {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
