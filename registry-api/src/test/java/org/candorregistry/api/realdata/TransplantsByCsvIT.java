package org.candorregistry.api.realdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Imported;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.realdata.NeedsRealData;
import org.candorregistry.core.realdata.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The transplants of both files by CSV, with a saved mapping each. What the registry then answers is to the last digit what
 * it answers of the same rows sent one by one over REST, which {@link TransplantedChildrenIT} and {@link
 * LeukaemiaTransplantsIT} compare with R.
 */
@NeedsRealData({PatientFiles.CHILDREN, PatientFiles.LEUKAEMIA, PatientFiles.KNEES, PatientFiles.REFERENCE_VALUES})
class TransplantsByCsvIT {

    private static final class Loaded {
        static final RunningRegistry REGISTRY = RunningRegistry.with();
        static final Imported CHILDREN = load(
                Identity.CLINIC_ADMIN, Identity.CLINIC, "uci-bone-marrow-transplant-children", PatientFiles.CHILDREN);
        static final Imported LEUKAEMIA =
                load(Identity.OTHER_CLINIC_ADMIN, Identity.OTHER_CLINIC, "kmsurv-bmt", PatientFiles.LEUKAEMIA);

        private static Imported load(Identity admin, Identity clinic, String mapping, String file) {
            try {
                return FileImport.of(REGISTRY, admin, clinic, mapping, Files.readAllBytes(RealData.file(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private final LoadedRegistry overRest = LoadedRegistry.shared();

    @Test
    void everyRowGoesIn() {
        assertThat(Loaded.CHILDREN.errors()).isEmpty();
        assertThat(Loaded.CHILDREN.rows()).containsExactly(187, 0, 0, 0);
        assertThat(Loaded.LEUKAEMIA.errors()).isEmpty();
        assertThat(Loaded.LEUKAEMIA.rows()).containsExactly(137, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "os, 365, cellSource",
        "os, 365, sex",
        "os, 365, ageBand",
        "anc-engraftment, 28, cellSource",
        "plt-recovery, 100, diseaseStatus"
    })
    void childrenAreAnsweredForAsOverRest(String measure, int horizonDays, String factor) {
        assertSame(overRest.clinic(), Loaded.REGISTRY.as(Identity.CLINIC), measure, horizonDays, factor);
    }

    @ParameterizedTest
    @CsvSource({
        "os, 365, diseaseStatus",
        "dfs, 365, sex",
        "relapse, 365, donorType",
        "nrm, 365, ageBand",
        "plt-recovery, 100, severity"
    })
    void adultsAreAnsweredForAsOverRest(String measure, int horizonDays, String factor) {
        assertSame(overRest.otherClinic(), Loaded.REGISTRY.as(Identity.OTHER_CLINIC), measure, horizonDays, factor);
    }

    @Test
    void eventsAreThoseThatCameOverRest() {
        assertThat(RecordedEvents.byKind(Loaded.REGISTRY.as(Identity.CLINIC), treatments(Identity.CLINIC)))
                .isEqualTo(RecordedEvents.byKind(overRest.clinic(), overRest.children()));
        assertThat(RecordedEvents.byKind(Loaded.REGISTRY.as(Identity.OTHER_CLINIC), treatments(Identity.OTHER_CLINIC)))
                .isEqualTo(RecordedEvents.byKind(overRest.otherClinic(), overRest.leukaemia()));
    }

    @Test
    void eachFileSentOnceMoreChangesNothing() {
        assertThat(again(Identity.CLINIC, "uci-bone-marrow-transplant-children", PatientFiles.CHILDREN))
                .containsExactly(0, 187, 0, 0);
        assertThat(again(Identity.OTHER_CLINIC, "kmsurv-bmt", PatientFiles.LEUKAEMIA))
                .containsExactly(0, 137, 0, 0);
    }

    private static List<Integer> again(Identity clinic, String mapping, String file) {
        everything();
        try {
            return Imported.of(
                            Loaded.REGISTRY.as(clinic),
                            Files.readAllBytes(RealData.file(file)),
                            Imported.parts(mapping))
                    .rows();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void assertSame(Rest rest, Rest csv, String measure, int horizonDays, String factor) {
        everything();
        assertThat(answer(csv, measure, horizonDays, factor)).isEqualTo(answer(rest, measure, horizonDays, factor));
    }

    /** But for the moment at which it was given. */
    private static JsonNode answer(Rest caller, String measure, int horizonDays, String factor) {
        JsonNode answer = Compared.ask(caller, Compared.transplants(measure, horizonDays), Body.of("compareBy", factor))
                .answer();
        ((ObjectNode) answer).remove("asOf");
        assertThat(answer.path("groups")).isNotEmpty();
        return answer;
    }

    private static List<String> treatments(Identity clinic) {
        everything();
        return Pages.all(Loaded.REGISTRY.as(clinic), "/api/v1/treatments").stream()
                .map(treatment -> "/api/v1/treatments/" + treatment.path("id").asString())
                .toList();
    }

    /** Both files are in, whichever test comes first. */
    private static void everything() {
        assertThat(Loaded.CHILDREN.state()).isEqualTo("COMPLETED");
        assertThat(Loaded.LEUKAEMIA.state()).isEqualTo("COMPLETED");
    }
}
