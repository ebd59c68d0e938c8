package org.candorregistry.api.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.Rest;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.candorregistry.core.submission.Channel;
import org.candorregistry.core.submission.Finding;
import org.candorregistry.core.submission.ReceiptNotes;
import org.candorregistry.core.submission.ReceiveSubmission;
import org.candorregistry.core.submission.SubmissionAnswer;
import org.candorregistry.core.submission.SubmissionService;
import org.candorregistry.core.treated.TreatedPeople;
import org.candorregistry.core.treated.TreatedPeople.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What a receipt tells of what its submission did. */
@TestInstance(Lifecycle.PER_CLASS)
class ReceiptIT {

    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    /** Day 183: the visit of 6 months, whose window is day 137 to 273. */
    private static final String HALF_A_YEAR = """
            {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}],
             "events": [{"kind": "repeat-treatment", "occurredOn": "2024-07-01"}]}""";

    private final RunningRegistry registry = RunningRegistry.shared();
    private final Rest clinic = registry.as(Identity.CLINIC);
    private final TreatedPeople people = new TreatedPeople(registry.database().superuser(), registry.clinic());

    @Test
    void aReceiptNamesWhatWasStoredAndTheVisitThatIsComplete() {
        String treatment = knee();
        Answer made = clinic.post("/api/v1/treatments/" + treatment + "/follow-ups", HALF_A_YEAR);

        JsonNode receipt = receipt(made);

        assertThat(stored(receipt))
                .containsExactly(
                        "clinical_event " + made.json().at("/events/0/id").asString() + " 1",
                        "follow_up " + made.json().path("id").asString() + " 1",
                        "score " + made.json().at("/scores/0/id").asString() + " 1");
        assertThat(receipt.path("visits")).hasSize(1);
        assertThat(receipt.at("/visits/0/treatmentId").asString()).isEqualTo(treatment);
        assertThat(receipt.at("/visits/0/label").asString()).isEqualTo("6 months");
        assertThat(receipt.at("/visits/0/horizonDays").asInt()).isEqualTo(182);
        assertThat(receipt.path("findings")).isEmpty();
    }

    @Test
    void aCorrectionsReceiptNamesOnlyWhatItChangedAndTheFirstOneStaysAsItWas() {
        Answer made = clinic.post("/api/v1/treatments/" + knee() + "/follow-ups", HALF_A_YEAR);
        JsonNode first = receipt(made);
        Answer corrected = clinic.put(made.location(), """
                {"observedOn": "2024-07-11", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 3}],
                 "events": [{"kind": "repeat-treatment", "occurredOn": "2024-07-01"}]}""", made.etag());

        assertThat(stored(receipt(corrected)))
                .containsExactly(
                        "follow_up " + made.json().path("id").asString() + " 2",
                        "score " + made.json().at("/scores/0/id").asString() + " 2");
        Answer retracted = clinic.retract(made.location(), corrected.etag());
        assertThat(stored(receipt(retracted))).hasSize(3);
        assertThat(receipt(retracted).path("visits")).isEmpty();
        assertThat(receipt(made)).isEqualTo(first);
    }

    @Test
    void aReplayTellsTheReceiptOfTheFirst() {
        String path = "/api/v1/treatments/" + knee() + "/follow-ups";
        String key = UUID.randomUUID().toString();
        Answer made = clinic.post(path, HALF_A_YEAR, "Idempotency-Key", key);
        Answer again = clinic.post(path, HALF_A_YEAR, "Idempotency-Key", key);
        assertThat(again.header("Submission")).isEqualTo(made.header("Submission"));
        assertThat(stored(receipt(again))).hasSize(3);
    }

    @Test
    void aBatchsReceiptNamesTheRecordsOfItsGoodItemsOnly() {
        String treatment = knee();
        Answer answer = clinic.post("/api/v1/follow-ups/batch", """
                {"items": [{"treatmentId": "%1$s", "followUp": %2$s},
                           {"treatmentId": "%1$s",
                            "followUp": {"observedOn": "2024-08-01", "reporter": "PATIENT",
                                         "scores": [{"measure": "nrs-pain", "value": 11}]}}]}""".formatted(treatment, HALF_A_YEAR));
        assertThat(stored(receipt(answer))).hasSize(3);
        assertThat(receipt(answer).at("/visits/0/label").asString()).isEqualTo("6 months");
    }

    @Test
    void anotherClinicsReceiptIsUnknown() {
        Answer made = clinic.post("/api/v1/treatments/" + knee() + "/follow-ups", HALF_A_YEAR);
        assertThat(registry.as(Identity.OTHER_CLINIC)
                        .get(made.header("Submission").orElseThrow())
                        .slug())
                .isEqualTo("submission-unknown");
    }

    @Test
    void whatAFeatureFindsStandsOnTheReceipt() {
        Caller caller = new Caller("quality", Role.CLINIC_SUBMITTER, registry.clinic());
        SubmissionService submissions = registry.bean(SubmissionService.class);
        ReceiptNotes notes = registry.bean(ReceiptNotes.class);
        Finding finding = new Finding("cd34-unit", "query", UUID.randomUUID(), "A hundred times the usual dose.");
        TransactionTemplate transaction = new TransactionTemplate(registry.bean(PlatformTransactionManager.class));
        UUID receipt = Session.as(
                caller,
                () -> transaction.execute(status -> {
                    assertThat(notes.isOpen()).isFalse();
                    UUID id = submissions
                            .receive(new ReceiveSubmission(Channel.REST, "POST", "/test", null, new byte[] {1}, null))
                            .id();
                    assertThat(notes.isOpen()).isTrue();
                    notes.findings(List.of(finding));
                    submissions.answered(id, new SubmissionAnswer(201, null, null, null, null));
                    return id;
                }));
        assertThat(receipt).isNotNull();
        JsonNode told = clinic.get("/api/v1/submissions/" + receipt).json().at("/findings/0");
        assertThat(told.path("rule").asString()).isEqualTo("cd34-unit");
        assertThat(told.path("severity").asString()).isEqualTo("query");
        assertThat(told.path("recordId").asString()).isEqualTo(String.valueOf(finding.recordId()));
    }

    private String knee() {
        Person person = people.knee(TREATED);
        people.goal(person.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery");
        return person.treatment().toString();
    }

    private JsonNode receipt(Answer answer) {
        return clinic.get(answer.header("Submission").orElseThrow(() -> new AssertionError(answer.toString())))
                .json();
    }

    private static List<String> stored(JsonNode receipt) {
        return receipt.path("stored")
                .valueStream()
                .map(record -> record.path("type").asString() + " "
                        + record.path("id").asString() + " "
                        + record.path("version").asInt())
                .toList();
    }
}
