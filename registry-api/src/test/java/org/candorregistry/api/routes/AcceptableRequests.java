package org.candorregistry.api.routes;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Identity;
import org.candorregistry.api.running.RunningRegistry;
import org.candorregistry.api.treatment.Sendable;
import org.candorregistry.core.json.ChangedJson;
import org.candorregistry.core.treated.TreatedPeople;
import tools.jackson.databind.node.ObjectNode;

/**
 * Good requests, at least one of every route that takes a body. One that was answered with success is made anew with
 * records of its own, so that the next one can be answered so too.
 */
public final class AcceptableRequests {

    private static final String MAPPINGS = "/api/v1/import-mappings/{name}";
    private static final LocalDate TREATED = LocalDate.of(2024, 1, 10);

    private final RunningRegistry registry;
    private final TreatedPeople people;
    private final Map<String, Supplier<AcceptableRequest>> makers = new LinkedHashMap<>();
    private final Map<String, AcceptableRequest> ready = new HashMap<>();
    private int numbered;
    private boolean cutMade;

    public AcceptableRequests(RunningRegistry registry) {
        this.registry = registry;
        this.people = new TreatedPeople(registry.database().superuser(), registry.clinic());
        ofTheClinic();
        ofPeople();
        ofTreatments();
        ofEvents();
        ofQueries();
        ofVisits();
        ofCatalogues();
        ofCalculations();
    }

    public Set<String> names() {
        return makers.keySet();
    }

    public Set<Route> routes() {
        return names().stream().map(name -> get(name).route()).collect(Collectors.toSet());
    }

    /** One that was not answered with success yet. */
    public AcceptableRequest get(String name) {
        return ready.computeIfAbsent(
                name, unready -> requireNonNull(makers.get(unready)).get());
    }

    public void wasAccepted(String name) {
        ready.remove(name);
    }

    private void ofTheClinic() {
        both(Identity.STEWARD, "/api/v1/clinics", "clinic", () -> """
                {"name": "%s", "country": "US", "accreditations": ["aabb-ct"], "synthetic": true}""".formatted(unique()));
        post(Identity.CLINIC_ADMIN, "/api/v1/clients", () -> "/api/v1/clients", () ->
                """
                {"name": "%s", "scopes": ["system/*.rs"], "clinicId": "%s", "expiresAt": "2035-01-01T00:00:00Z"}""".formatted(unique(), registry.clinic()));
        both(Identity.CLINIC_ADMIN, "/api/v1/programs", "program", () -> """
                {"name": "%s", "productClass": "bmac",
                 "indications": [{"condition": "knee-osteoarthritis", "goalDomain": "pain"}],
                 "claimedTier": "EXPERIMENTAL", "notFor": "Not for end-stage joints.", "followUpPlan": "orthopaedic"}""".formatted(unique()));
        both(Identity.CLINIC_ADMIN, "/api/v1/providers", "provider", () -> """
                {"name": "%s", "degree": "MD", "specialty": "Sports medicine"}""".formatted(unique()));
        both(
                Identity.CLINIC_ADMIN,
                "/api/v1/providers/{provider}/trainings",
                "training",
                () -> "/api/v1/providers/" + people.provider() + "/trainings",
                () -> """
                {"kind": "PROCTORED_CASES", "credential": "bm-harvest", "issuer": "%s",
                 "completedOn": "2023-06-30", "expiresOn": "2033-06-30", "proctoredCases": 25, "hours": 12.5,
                 "proceduresCovered": ["bmac"], "verifiedBy": "Credentials office", "verifiedOn": "2023-07-15"}""".formatted(unique()));
    }

    private void ofPeople() {
        String consent = """
                {"purpose": "RESEARCH", "documentVersion": "2.1", "givenOn": "2024-02-20",
                 "withdrawnOn": "2025-01-31", "evidence": "Binder 3"}""";
        Supplier<String> identity = () -> """
                {"familyName": "Okafor", "givenName": "Chinwe", "birthDate": "1978-07-04",
                 "medicalRecordNumber": "%s", "contact": "by phone, evenings"}""".formatted(unique());
        post(Identity.CLINIC, "/api/v1/subjects", () -> "/api/v1/subjects", () ->
                """
                {"pseudonym": "%s", "birthYear": 1978, "sex": "female", "consents": [%s], "identity": %s}""".formatted(unique(), consent, identity.get()));
        put(
                Identity.CLINIC,
                "/api/v1/subjects/{subject}",
                "POST /api/v1/subjects",
                made -> ChangedJson.read("""
                {"pseudonym": "%s", "sex": "female", "absent": {"birthYear": "unknown"}}""".formatted(unique())));
        post(Identity.CLINIC, "/api/v1/subjects/search", () -> "/api/v1/subjects/search", () -> """
                {"medicalRecordNumber": "MRN 0042"}""");
        both(
                Identity.CLINIC,
                "/api/v1/subjects/{subject}/consents",
                "consent",
                () -> subject() + "/consents",
                () -> consent);
        String identities = "/api/v1/subjects/{subject}/identity";
        post(Identity.CLINIC, identities, () -> subject() + "/identity", identity);
        put(Identity.CLINIC, identities, "POST " + identities, UnaryOperator.identity());
    }

    private void ofTreatments() {
        String products = "/api/v1/cell-products";
        both(
                Identity.CLINIC,
                products,
                "product",
                () -> Sendable.product(registry).text());
        named("graft", Identity.CLINIC, products, () -> Sendable.graft(registry).text());
        named(
                "cultured",
                Identity.CLINIC,
                products,
                () -> Sendable.cultured(registry).text());
        String treatments = "/api/v1/treatments";
        both(
                Identity.CLINIC,
                treatments,
                "treatment",
                () -> Sendable.treatment(registry).text());
        named(
                "transplant",
                Identity.CLINIC,
                treatments,
                () -> Sendable.transplant(registry).text());
        String followUps = "/api/v1/treatments/{treatment}/follow-ups";
        String followUp = """
                {"observedOn": "2024-07-11", "reporter": "PATIENT",
                 "scores": [{"measure": "nrs-pain", "value": 4, "answers": {"pain": 4}}],
                 "events": [{"kind": "adverse-event", "occurredOn": "2024-01-12", "term": "swelling", "grade": 1,
                             "serious": false, "relatedness": "probable", "outcome": "resolved"}]}""";
        post(Identity.CLINIC, followUps, () -> treatment() + "/follow-ups", () -> followUp);
        put(Identity.CLINIC, "/api/v1/follow-ups/{followUp}", "POST " + followUps, UnaryOperator.identity());
        // All or nothing, so that what is wrong with an item refuses the whole.
        String batch = "/api/v1/follow-ups/batch";
        post(Identity.CLINIC, batch, () -> batch + "?mode=all", () -> """
                {"items": [{"treatmentId": "%s", "itemKey": "visit-17", "followUp": %s}]}""".formatted(treated(), followUp));
        makers.put("PUT " + MAPPINGS, this::savedMapping);
        post(Identity.CLINIC, "/api/v1/follow-ups/{followUp}/signatures", this::toBeSigned, () -> """
                {"followUpVersion": 1, "meaning": "AUTHORSHIP"}""");
        post(Identity.STEWARD, "/api/v1/research-projects", () -> "/api/v1/research-projects", this::project);
        post(Identity.RESEARCHER, "/api/v1/extracts", () -> "/api/v1/extracts", () -> """
                {"project": "%s"}""".formatted(approved()));
        post(Identity.CLINIC, "/api/v1/saved-cohorts", () -> "/api/v1/saved-cohorts", () -> """
                {"name": "Severe %s", "cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "koos-pain",
                 "horizonDays": 365, "where": {"factor": "severity", "in": ["kl-3", "kl-4"]}}}""".formatted(unique()));
        put(Identity.CLINIC, "/api/v1/saved-cohorts/{savedCohort}", "POST /api/v1/saved-cohorts", made -> {
            made.remove("name");
            return made;
        });
        post(Identity.CLINIC, "/api/v1/comparisons", () -> "/api/v1/comparisons", () -> """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "nrs-pain",
                            "horizonDays": 365, "cellSource": "bmac", "donorType": "autologous",
                            "preparation": "centrifuge-single", "ageBand": "45-49",
                            "sex": "female", "severity": "kl-2", "year": 2024},
                 "compareBy": "trainingLevel"}""");
        named("criteria", Identity.CLINIC, "/api/v1/comparisons", () -> """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "nrs-pain",
                            "horizonDays": 365, "manipulation": "minimal", "doseBand": "nucleated-cells 200-500",
                            "route": "ia", "guidance": "ultrasound", "evidenceTier": "EXPERIMENTAL", "bmiBand": "25-30",
                            "baselineBand": "third-quarter", "country": "US",
                            "where": {"or": [{"factor": "severity", "in": ["kl-2", "kl-3"]},
                                             {"and": [{"factor": "sex", "in": ["female"]},
                                                      {"not": {"factor": "diseaseStatus", "in": ["cr1"]}}]}]}}}""");
        String sideBySide = "/api/v1/comparisons/side-by-side";
        post(Identity.CLINIC, sideBySide, () -> sideBySide, () -> """
                {"cohorts": [{"name": "women", "cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac",
                                                          "measure": "nrs-pain", "horizonDays": 182, "sex": "female"}},
                             {"name": "men", "cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac",
                                                        "measure": "nrs-pain", "horizonDays": 182, "sex": "male"}}]}""");
        String clinics = """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "koos-pain",
                            "horizonDays": 365}}""";
        post(Identity.CLINIC, "/api/v1/comparisons/clinics", () -> ofClinics("clinics"), () -> clinics);
        post(Identity.STEWARD, "/api/v1/comparisons/products", () -> ofClinics("products"), () -> clinics);
        post(Identity.CLINIC, "/api/v1/comparisons/cusum", () -> ofClinics("cusum"), () -> clinics);
        post(Identity.CLINIC, "/api/v1/comparisons/factors", () -> "/api/v1/comparisons/factors", () -> """
                {"cohort": {"condition": "knee-osteoarthritis", "productClass": "bmac", "measure": "nrs-pain",
                            "horizonDays": 182}}""");
    }

    private void ofEvents() {
        String judgements = "/api/v1/clinical-events/{event}/judgements";
        post(Identity.CLINIC, judgements, () -> event() + "/judgements", this::judgement);
        post(Identity.CLINIC, "/api/v1/clinical-events/{event}/reviews", this::judged, () -> """
                {"providerId": "%s", "reviewedOn": "2024-01-20", "agrees": true}""".formatted(provider()));
    }

    private void ofQueries() {
        String queries = "/api/v1/data-queries";
        post(Identity.CLINIC_ADMIN, queries, () -> queries, this::question);
        post(Identity.CLINIC, queries + "/{query}/answer", () -> asked() + "/answer", () -> """
                {"answer": "Right as recorded."}""");
        post(Identity.CLINIC_ADMIN, queries + "/{query}/closure", () -> asked() + "/closure", () -> """
                {"resolution": "CONFIRMED"}""");
    }

    private void ofVisits() {
        String attempts = "/contact-attempts";
        String reminders = "/reminders";
        post(Identity.CLINIC, "/api/v1/treatments/{treatment}" + reminders, () -> visited() + reminders, () -> """
                {"horizonDays": 1825, "email": "patient@example.org", "language": "EN", "validDays": 30}""");
        String links = "/visit-links";
        post(Identity.CLINIC, "/api/v1/treatments/{treatment}" + links, () -> visited() + links, () -> """
                {"horizonDays": 1825, "language": "DE", "validDays": 90}""");
        post(Identity.CLINIC, "/api/v1/treatments/{treatment}" + attempts, () -> visited() + attempts, () -> """
                {"horizonDays": 182, "channel": "CALL", "attemptedOn": "2024-07-18", "outcome": "NO_ANSWER"}""");
        String attestations = "/api/v1/attestations";
        both(Identity.CLINIC_ADMIN, attestations, "attestation", () ->
                """
                {"month": "%s", "productClass": "bmac", "cases": 14}""".formatted(YearMonth.of(1960, 1).plusMonths(another())));
        String plans = "/api/v1/follow-up-plans";
        post(Identity.STEWARD, plans, () -> plans, () -> """
                {"id": "%1$s", "name": "%1$s", "version": 1, "baselineOpens": -90, "baselineCloses": 0,
                 "endsAtRepeat": true,
                 "timePoints": [{"horizonDays": 91, "label": "3 months", "windowOpens": 60, "windowCloses": 136,
                                 "alsoMeasures": ["eq-vas"]}],
                 "contactSteps": [{"channel": "CALL", "fromDue": 14}],
                 "verified": true, "citation": "Steering group, 2027", "note": "A test"}""".formatted(unique()));
        String choices = "/api/v1/follow-up-plan-choices";
        post(Identity.STEWARD, choices, () -> choices, () ->
                """
                {"id": "%s", "condition": "hip-osteoarthritis", "goalDomain": "pain", "from": "%s",
                 "plan": "orthopaedic-2",
                 "citation": {"verified": true, "source": "Steering group, 2027", "note": "A test"}}""".formatted(unique(), LocalDate.of(2100, 1, 1).plusDays(another())));
        String changes = "/api/v1/follow-up-plan-changes";
        post(Identity.CLINIC_ADMIN, changes, () -> changes, () ->
                """
                {"formerPlan": "orthopaedic", "plan": "orthopaedic-2", "from": "%s"}""".formatted(LocalDate.of(2100, 1, 1).plusDays(another())));
    }

    /** What is calculated and not recorded. */
    private void ofCalculations() {
        String score = "/api/v1/scorings/{scoring}/score";
        post(Identity.RESEARCHER, score, () -> "/api/v1/scorings/koos-jr-1/score", () -> """
                {"answers": {"KJR1": 1, "KJR2": 2, "KJR3": 2, "KJR4": 3, "KJR5": 1, "KJR6": 0, "KJR7": 2}}""");
        String gradings = "/api/v1/gradings/";
        post(Identity.RESEARCHER, gradings + "acute-gvhd", () -> gradings + "acute-gvhd", () -> """
                {"bodyMass": 71.5, "bodySurface": 30, "blisters": false, "bilirubin": 3.05,
                 "upperGutSymptoms": false, "stoolVolume": 700, "severeGut": false}""");
        post(Identity.RESEARCHER, gradings + "chronic-gvhd", () -> gradings + "chronic-gvhd", () -> """
                {"organs": {"skin": 1, "mouth": 1, "lungs": 0}}""");
        post(
                Identity.RESEARCHER,
                gradings + "blood-count-recovery",
                () -> gradings + "blood-count-recovery",
                () -> """
                {"infusedOn": "2025-03-01",
                 "neutrophils": [{"day": "2025-03-08", "count": 0.1}, {"day": "2025-03-15", "count": 0.5}],
                 "platelets": [{"day": "2025-03-10", "count": 9}],
                 "plateletTransfusions": ["2025-03-11"]}""");
    }

    private void ofCatalogues() {
        both(Identity.STEWARD, "/api/v1/edit-checks", "check", () -> """
                {"id": "volume-%s", "title": "Volume", "checked": "CELL_PRODUCT", "element": "dose.volume",
                 "kind": "RANGE", "severity": "QUERY", "low": 0.5, "high": 900.5, "slipFactors": [0.001, 1000],
                 "productClass": "prp", "active": true,
                 "citation": {"verified": true, "source": "Registry definition", "note": "A test"}}""".formatted(unique()));
        both(Identity.STEWARD, "/api/v1/thresholds", "threshold", () -> """
                {"id": "nrs-pain-%s", "measureId": "nrs-pain", "measurePublished": "NRS pain, 0 to 10", "kind": "MCID",
                 "value": 1.9, "valueHigh": 2.1, "valueKind": "ABSOLUTE", "improvement": "DOWN",
                 "valuePublished": "1.9", "population": "Adults", "condition": "knee-osteoarthritis", "n": 412,
                 "method": "anchor", "followUp": "6 months",
                 "citation": {"verified": true, "source": "Doe, J Example 2027;1:1", "note": "A test"}}""".formatted(unique()));
        both(Identity.STEWARD, "/api/v1/evidence-statements", "statement", () ->
                """
                {"code": "T-%s", "indication": "Hip osteoarthritis", "product": "Platelet-rich plasma",
                 "donor": "autologous", "evidenceClass": "SUPPORTIVE_MIXED", "sourceCategory": "conditional",
                 "basis": "Two trials disagree", "validFrom": "2027-01-01", "validTo": "2030-12-31",
                 "citation": {"verified": true, "source": "Example guideline 2027"}, "safetyNote": "None",
                 "withheldReason": "A test", "reviewer": "Steering group",
                 "scopes": [{"condition": "hip-osteoarthritis", "diseaseStatus": "cr1", "productClass": "prp",
                             "cellSource": "prp", "donor": "autologous", "ageFromMonths": 216, "ageBelowMonths": 960,
                             "goalDomain": "pain"}]}""".formatted(unique().substring(0, 18).toUpperCase(Locale.ROOT)));
    }

    private void both(Identity who, String route, String variable, Supplier<String> body) {
        both(who, route, variable, () -> route, body);
    }

    /** A creation, and the replacement of what it creates by the same. */
    private void both(Identity who, String route, String variable, Supplier<String> path, Supplier<String> body) {
        post(who, route, path, body);
        put(who, route + "/{" + variable + "}", "POST " + route, UnaryOperator.identity());
    }

    private String project() {
        return """
                {"title": "Knees", "purpose": "Whether heavier people improve less", "approval": "Committee %s",
                 "researcher": "%s", "scopes": [{"condition": "knee-osteoarthritis", "productClass": "bmac"}], "k": 11,
                 "expiresOn": "2035-12-31"}""".formatted(
                        unique(), registry.client(Identity.RESEARCHER).client().clientId());
    }

    /** Id of a project that the researcher takes extracts for. */
    private String approved() {
        cutOnce();
        return registry.as(Identity.STEWARD)
                .post("/api/v1/research-projects", project())
                .json()
                .path("id")
                .asString();
    }

    private void cutOnce() {
        if (!cutMade) {
            registry.cut();
            cutMade = true;
        }
    }

    /** Clinics are compared by a data cut, whoever asks. */
    private String ofClinics(String question) {
        cutOnce();
        return "/api/v1/comparisons/" + question;
    }

    private void named(String name, Identity who, String route, Supplier<String> body) {
        makers.put("POST " + route + " (" + name + ")", () -> creation(who, route, route, body.get()));
    }

    private void post(Identity who, String route, Supplier<String> path, Supplier<String> body) {
        makers.put("POST " + route, () -> creation(who, route, path.get(), body.get()));
    }

    private void put(Identity who, String route, String creation, UnaryOperator<ObjectNode> replacement) {
        makers.put("PUT " + route, () -> {
            AcceptableRequest first = requireNonNull(makers.get(creation)).get();
            Answer made = made(first);
            return new AcceptableRequest(
                    new Route("PUT", route),
                    who,
                    made.location(),
                    replacement.apply(first.body()),
                    List.of("If-Match", made.etag(), "Change-Reason", "Corrected by a test"));
        });
    }

    private static AcceptableRequest creation(Identity who, String route, String path, String body) {
        return new AcceptableRequest(new Route("POST", route), who, path, ChangedJson.read(body), List.of());
    }

    private Answer made(AcceptableRequest creation) {
        Answer made = creation.send(registry);
        if (made.status() != 201) {
            throw new IllegalStateException(made.toString());
        }
        return made;
    }

    /** One without consent to research and without identity. */
    private String subject() {
        return registry.as(Identity.CLINIC)
                .post("/api/v1/subjects", """
                        {"pseudonym": "%s", "birthYear": 1978, "sex": "female"}""".formatted(unique()))
                .location();
    }

    private Answer followUp() {
        return registry.as(Identity.CLINIC).post(treatment() + "/follow-ups", """
                {"observedOn": "2024-02-01", "reporter": "CLINICIAN",
                 "events": [{"kind": "adverse-event", "occurredOn": "2024-01-12", "term": "bleeding", "grade": 3,
                             "serious": true, "relatedness": "possible", "outcome": "resolved"}]}""");
    }

    private String toBeSigned() {
        return followUp().location() + "/signatures";
    }

    private String event() {
        return "/api/v1/clinical-events/" + followUp().json().at("/events/0/id").asString();
    }

    private String judgement() {
        return """
                {"providerId": "%s", "judgedOn": "2024-01-13", "relatedness": "possible"}""".formatted(people.provider());
    }

    /** Reviews of an event that was judged. */
    private String judged() {
        String event = event();
        registry.as(Identity.CLINIC).post(event + "/judgements", judgement());
        return event + "/reviews";
    }

    private String provider() {
        return registry.as(Identity.CLINIC_ADMIN)
                .post("/api/v1/providers", "{\"name\": \"Dr Example\", \"degree\": \"MD\"}")
                .json()
                .path("id")
                .asString();
    }

    private AcceptableRequest savedMapping() {
        ObjectNode mapping = ChangedJson.read("""
                {"format": {"decimal": ",", "dates": "DMY", "missing": ["NA"]},
                 "columns": {"Pain": {"missing": ["99"]}},
                 "treatments": [{"of": {"externalId": {"column": "Operation"}},
                                 "followUps": [{"observedOn": {"column": "Visit"}, "reporter": "PATIENT",
                                                "scores": [{"measure": "nrs-pain", "value": {"column": "Pain"}}]}]}]}""");
        Route route = new Route("PUT", MAPPINGS);
        String path = MAPPINGS.replace("{name}", unique());
        Answer first = new AcceptableRequest(
                        route, Identity.CLINIC, path, mapping, List.of("Change-Reason", "First version"))
                .send(registry);
        return new AcceptableRequest(
                route,
                Identity.CLINIC,
                path,
                mapping,
                List.of("If-Match", first.etag(), "Change-Reason", "Corrected by a test"));
    }

    private String question() {
        return """
                {"treatmentId": "%s", "question": "Is the side right?"}""".formatted(treated());
    }

    /** Path of a query that is open. */
    private String asked() {
        Answer asked = registry.as(Identity.CLINIC_ADMIN).post("/api/v1/data-queries", question());
        return asked.location();
    }

    /** One whose visits are derived. */
    private String visited() {
        String treatment = treatment();
        registry.as(Identity.CLINIC).post(treatment + "/follow-ups", """
                {"observedOn": "2024-02-20", "reporter": "PATIENT", "scores": [{"measure": "nrs-pain", "value": 4}]}""");
        return treatment;
    }

    private String treatment() {
        return "/api/v1/treatments/" + treated();
    }

    private UUID treated() {
        TreatedPeople.Person person = people.knee(TREATED);
        people.goal(person.treatment(), "nrs-pain", "pain", 3, "conversion-to-surgery");
        people.baseline(person.treatment(), "nrs-pain", 7, TREATED.minusDays(1));
        return person.treatment();
    }

    /** 0, 1, 2 … */
    private int another() {
        return numbered++;
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
