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

/** The rows of the files, by column; a test that asks for one is skipped where it is absent. */
final class PatientFiles {

    /** One of every 14 primary knee replacements, from the first on: 3,000 of 43,949. */
    private static final int EVERY = 14;

    private static final int KNEES = 3_000;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private PatientFiles() {}

    static List<CSVRecord> leukaemia() {
        return file("patients/KMsurv_bmt.csv");
    }

    static List<CSVRecord> children() {
        return file("patients/uci_bone_marrow_transplant_children.csv");
    }

    static List<CSVRecord> reducedIntensity() {
        return file("patients/medicaldata_cytomegalovirus.csv");
    }

    static List<CSVRecord> referenceValues() {
        return file("reference_values.csv");
    }

    /** What R says of these files loaded so: written by {@code expected.R}, which lies beside it. */
    static List<CSVRecord> expectedValues() {
        return read(Objects.requireNonNull(PatientFiles.class.getResourceAsStream("expected.csv")));
    }

    static List<CSVRecord> knees() {
        List<CSVRecord> primary = allKnees().stream()
                .filter(row -> row.get("Revision Flag").equals("0"))
                .toList();
        return Stream.iterate(0, i -> i + EVERY).limit(KNEES).map(primary::get).toList();
    }

    private static List<CSVRecord> allKnees() {
        try (ZipFile zip = new ZipFile(RealData.file("patients/nhs_proms_knee_replacement_provider_1819_full.csv.zip")
                .toFile())) {
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
