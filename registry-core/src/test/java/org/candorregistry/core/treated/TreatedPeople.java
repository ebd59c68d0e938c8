package org.candorregistry.core.treated;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes treated people of one clinic, as many as a test wants, past every rule that is not the database's own. */
public final class TreatedPeople {

    /** A person with one treatment of the left knee. */
    public record Person(UUID subject, UUID treatment) {}

    private final JdbcClient jdbc;
    private final UUID clinic;
    private final UUID provider = UUID.randomUUID();

    /** Starts with one provider; {@code superuser}: connections that row-level security does not confine */
    public TreatedPeople(DataSource superuser, UUID clinic) {
        this.clinic = clinic;
        this.jdbc = JdbcClient.create(oneConnection(superuser));
        jdbc.sql("SELECT set_config('candor.actor', 'test', false), set_config('candor.reason', 'test', false)")
                .query()
                .singleRow();
        insert("INSERT INTO provider (clinic_id, provider_id, name, degree) VALUES (:clinic, :provider, 'A', 'MD')");
    }

    public UUID provider() {
        return provider;
    }

    /** Knee osteoarthritis, marrow concentrate, orthopaedic plan; 47 years, consent to registry and research. */
    public Person knee(LocalDate treatedOn) {
        return person(treatedOn, "knee-osteoarthritis", "bmac", "bmac", "centrifuge-single", "orthopaedic");
    }

    /** Acute leukaemia, unrelated graft, transplant plan. */
    public Person leukaemia(LocalDate treatedOn) {
        return person(treatedOn, "aml", "hsct", "pbsc", "apheresis", "transplant");
    }

    private Person person(
            LocalDate treatedOn, String condition, String productClass, String source, String method, String plan) {
        UUID subject = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO subject (clinic_id, subject_id, pseudonym, birth_year, sex)
                        VALUES (:clinic, :subject, :pseudonym, 1978, 'female')
                        """)
                .param("clinic", clinic)
                .param("subject", subject)
                .param("pseudonym", "S-" + subject)
                .update();
        consent(subject, "REGISTRY", treatedOn, null);
        consent(subject, "RESEARCH", treatedOn, null);
        UUID treatment = treatment(subject, treatedOn, condition, productClass, source, method, plan);
        return new Person(subject, treatment);
    }

    /** A further treatment of the same person, as {@link #knee}. */
    public UUID kneeAgain(UUID subject, LocalDate treatedOn) {
        return treatment(subject, treatedOn, "knee-osteoarthritis", "bmac", "bmac", "centrifuge-single", "orthopaedic");
    }

    private UUID treatment(
            UUID subject,
            LocalDate treatedOn,
            String condition,
            String productClass,
            String source,
            String method,
            String plan) {
        UUID product = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO cell_product (clinic_id, product_id, subject_id, product_class, cell_source,
                                                  donor_relation, preparation_method, completeness)
                        VALUES (:clinic, :product, :subject, :class, :source, 'autologous', :method, 1)
                        """)
                .param("clinic", clinic)
                .param("product", product)
                .param("subject", subject)
                .param("class", productClass)
                .param("source", source)
                .param("method", method)
                .update();
        UUID treatment = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO treatment (clinic_id, treatment_id, subject_id, product_id, provider_id, treated_on,
                                               follow_up_plan, age, condition, severity, route, evidence_tier, completeness)
                        VALUES (:clinic, :treatment, :subject, :product, :provider, :treatedOn,
                                :plan, 47.3, :condition, 'kl-2', 'ia', 'EXPERIMENTAL', 1)
                        """)
                .param("clinic", clinic)
                .param("treatment", treatment)
                .param("subject", subject)
                .param("product", product)
                .param("provider", provider)
                .param("treatedOn", treatedOn)
                .param("plan", plan)
                .param("condition", condition)
                .update();
        return treatment;
    }

    /** Says where a treatment was given; {@code laterality} null: not told. */
    public void at(UUID treatment, String bodySite, @Nullable String laterality) {
        jdbc.sql("UPDATE treatment SET body_site = :site, laterality = CAST(:side AS text)"
                        + " WHERE treatment_id = :treatment")
                .param("treatment", treatment)
                .param("site", bodySite)
                .param("side", laterality)
                .update();
    }

    /** Makes a treatment a later one of a series, some days (d) after the one before. */
    public void inSeries(UUID treatment, int number, int interval) {
        jdbc.sql("UPDATE treatment SET series_number = :number, series_interval = :interval"
                        + " WHERE treatment_id = :treatment")
                .param("treatment", treatment)
                .param("number", number)
                .param("interval", interval)
                .update();
    }

    /** Puts a treatment under another plan. */
    public void follow(UUID treatment, String plan) {
        jdbc.sql("UPDATE treatment SET follow_up_plan = :plan WHERE treatment_id = :treatment")
                .param("treatment", treatment)
                .param("plan", plan)
                .update();
    }

    /** An event told with a treatment. */
    public void event(UUID treatment, String kind, LocalDate occurredOn) {
        jdbc.sql("""
                        INSERT INTO clinical_event (clinic_id, event_id, treatment_id, subject_id, kind, occurred_on)
                        SELECT clinic_id, gen_random_uuid(), treatment_id, subject_id, :kind, :occurredOn
                          FROM treatment WHERE treatment_id = :treatment
                        """)
                .param("treatment", treatment)
                .param("kind", kind)
                .param("occurredOn", occurredOn)
                .update();
    }

    /** A follow-up that says only that the person was in contact. */
    public void contact(UUID treatment, LocalDate observedOn) {
        jdbc.sql("""
                        INSERT INTO follow_up (clinic_id, follow_up_id, treatment_id, observed_on, reporter, contact)
                        VALUES (:clinic, gen_random_uuid(), :treatment, :observedOn, 'CLINICIAN', true)
                        """)
                .param("clinic", clinic)
                .param("treatment", treatment)
                .param("observedOn", observedOn)
                .update();
    }

    public void forgetAge(UUID treatment) {
        jdbc.sql("UPDATE treatment SET age = NULL WHERE treatment_id = :treatment")
                .param("treatment", treatment)
                .update();
    }

    public void moveTo(UUID treatment, LocalDate treatedOn) {
        jdbc.sql("UPDATE treatment SET treated_on = :treatedOn WHERE treatment_id = :treatment")
                .param("treatment", treatment)
                .param("treatedOn", treatedOn)
                .update();
    }

    /** States a consent; on the day of one that is there, that one. {@code withdrawnOn} null: it holds. */
    public void consent(UUID subject, String purpose, LocalDate givenOn, @Nullable LocalDate withdrawnOn) {
        jdbc.sql("""
                        INSERT INTO consent (clinic_id, consent_id, subject_id, purpose, document_version, given_on,
                                             withdrawn_on, evidence)
                        VALUES (:clinic, gen_random_uuid(), :subject, :purpose, '1', :givenOn,
                                CAST(:withdrawnOn AS date), 'file')
                        ON CONFLICT (clinic_id, subject_id, purpose, given_on)
                        DO UPDATE SET withdrawn_on = excluded.withdrawn_on
                        """)
                .param("clinic", clinic)
                .param("subject", subject)
                .param("purpose", purpose)
                .param("givenOn", givenOn)
                .param("withdrawnOn", withdrawnOn)
                .update();
    }

    /** A goal on a scored measure: a score to reach within 365 days. */
    public UUID goal(UUID treatment, String measure, String domain, double target, String... failureEvents) {
        return goal(treatment, measure, domain, "ABSOLUTE", BigDecimal.valueOf(target), failureEvents);
    }

    /** A goal on a time-to-event measure. */
    public UUID eventGoal(UUID treatment, String measure, String domain, String... failureEvents) {
        return goal(treatment, measure, domain, "EVENT", null, failureEvents);
    }

    private UUID goal(
            UUID treatment,
            String measure,
            String domain,
            String kind,
            @Nullable BigDecimal target,
            String... failureEvents) {
        UUID goal = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO goal (clinic_id, goal_id, treatment_id, goal_domain, measure_id, target_kind,
                                          target_value, horizon_days, failure_events)
                        VALUES (:clinic, :goal, :treatment, :domain, :measure, :kind, CAST(:target AS numeric), 365,
                                CAST(:failureEvents AS text[]))
                        """)
                .param("clinic", clinic)
                .param("goal", goal)
                .param("treatment", treatment)
                .param("domain", domain)
                .param("measure", measure)
                .param("kind", kind)
                .param("target", target)
                .param("failureEvents", "{" + String.join(",", Arrays.asList(failureEvents)) + "}")
                .update();
        return goal;
    }

    /** A score recorded with the treatment. */
    public void baseline(UUID treatment, String measure, double value, LocalDate observedOn) {
        jdbc.sql("""
                        INSERT INTO score (clinic_id, score_id, treatment_id, measure_id, value, observed_on)
                        VALUES (:clinic, gen_random_uuid(), :treatment, :measure, :value, :observedOn)
                        """)
                .param("clinic", clinic)
                .param("treatment", treatment)
                .param("measure", measure)
                .param("value", BigDecimal.valueOf(value))
                .param("observedOn", observedOn)
                .update();
    }

    private void insert(String sql) {
        jdbc.sql(sql).param("clinic", clinic).param("provider", provider).update();
    }

    /** Settings made on it stay. */
    private static DataSource oneConnection(DataSource superuser) {
        try {
            Connection connection = superuser.getConnection();
            return new SingleConnectionDataSource(connection, true);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
