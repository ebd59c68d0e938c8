package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the reference values is a question to the registry, or there is a reason why not. */
@NeedsRealData(PatientFiles.REFERENCE_VALUES)
@TestInstance(Lifecycle.PER_CLASS)
class ReferenceRowsIT {

    private final List<CSVRecord> rows = PatientFiles.referenceValues();
    private final LeukaemiaReferences leukaemia = new LeukaemiaReferences(LoadedRegistry.shared());
    private final ChildrenReferences children = new ChildrenReferences(LoadedRegistry.shared());

    @ParameterizedTest
    @MethodSource("asked")
    void theRegistrySaysWhatIsPrinted(CSVRecord row) {
        switch (row.get("dataset").replaceFirst(" .*", "")) {
            case "KMsurv_bmt" -> leukaemia.check(row);
            case "uci_bone_marrow_transplant_children" -> children.check(row);
            default -> throw new AssertionError("Nobody asks for " + row);
        }
    }

    /** A reason that fits no row any more would hide the next one that it happens to fit. */
    @Test
    void everyReasonNotToAskFitsSomeRow() {
        assertThat(NotAsked.ALL).allMatch(reason -> rows.stream().anyMatch(reason::covers));
    }

    private Stream<Named<CSVRecord>> asked() {
        return rows.stream()
                .filter(row -> NotAsked.of(row).isEmpty())
                .map(row -> Named.of(String.join(", ", row.get("metric"), row.get("group"), row.get("time")), row));
    }
}
