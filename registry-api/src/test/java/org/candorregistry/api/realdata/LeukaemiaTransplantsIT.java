package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.candorregistry.core.realdata.NeedsRealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 137 transplants for leukaemia (Copelan 1991), asked for by the clinic that recorded them. */
@NeedsRealData({PatientFiles.CHILDREN, PatientFiles.LEUKAEMIA, PatientFiles.KNEES, PatientFiles.REFERENCE_VALUES})
class LeukaemiaTransplantsIT {

    private final LoadedRegistry loaded = LoadedRegistry.shared();
    private final Expected expected = new Expected();

    @ParameterizedTest
    @ValueSource(strings = {"os", "dfs"})
    void survivalOfAllIsThatOfR(String measure) {
        SurvivalCheck.matches(expected, "bmt " + measure, "all", group("all", measure, 365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "AML low risk", "AML high risk"})
    void survivalOfEachGroupIsThatOfR(String group) {
        SurvivalCheck.matches(expected, "bmt os", group, group(group, "os", 365));
        SurvivalCheck.matches(expected, "bmt dfs", group, group(group, "dfs", 365));
    }

    @Test
    void diseaseStatusSplitsAcuteMyeloidLeukaemia() {
        Compared split = Compared.ask(
                loaded.otherClinic(),
                Compared.transplants("dfs", 365).with("condition", "aml"),
                Body.of("compareBy", "diseaseStatus"));
        SurvivalCheck.matches(expected, "bmt dfs", "AML low risk", split.group("risk-low"));
        SurvivalCheck.matches(expected, "bmt dfs", "AML high risk", split.group("risk-high"));
    }

    /** Also asked for as non-relapse mortality, where relapse is what competes. */
    @ParameterizedTest
    @ValueSource(strings = {"all", "ALL", "AML low risk", "AML high risk"})
    void relapseAndDeathWithoutItCompete(String group) {
        for (String event : List.of("relapse", "death")) {
            List<CSVRecord> rows = expected.of("bmt relapse", group, "incidence " + event);
            IncidenceCheck.matches(rows, event, group(group, "relapse", 365));
            IncidenceCheck.matches(rows, event, group(group, "nrm", 365));
        }
    }

    /** Only death competes, as in the CIBMTR's manual; the printed reference lets relapse end the wait, too. */
    @Test
    void plateletsRecoverAsOftenAsRSays() {
        for (String event : List.of("platelet-recovery", "death")) {
            IncidenceCheck.matches(
                    expected.of("bmt plt-recovery", "all", "incidence " + event),
                    event,
                    group("all", "plt-recovery", 100));
        }
    }

    /** And nothing else: what the file tells of in five kinds of events is there in five. */
    @Test
    void eventsAreOfTheFiveKindsThatTheFileTellsOf() {
        assertThat(RecordedEvents.byKind(loaded.otherClinic(), loaded.leukaemia()))
                .containsOnlyKeys("death", "relapse", "acute-gvhd", "chronic-gvhd", "platelet-recovery");
    }

    private Compared group(String group, String measure, int horizonDays) {
        return Compared.ask(loaded.otherClinic(), Compared.leukaemia(group, measure, horizonDays))
                .group("all");
    }
}
