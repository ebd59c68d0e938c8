package org.candorregistry.core.treatment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.product.ProductDescription;
import org.candorregistry.core.product.ProductService;
import org.candorregistry.core.session.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The treatments of a clinic with their goals and baseline scores. Another clinic's treatment is unknown. */
@Service
public class TreatmentService {

    private final TreatmentRepository treatments;
    private final PeopleLock people;
    private final GoalRepository goals;
    private final GoalQuery allGoals;
    private final BaselineRepository scores;
    private final TreatmentCheck check;
    private final EvidenceLookup evidence;
    private final TreatmentWriter writer;
    private final Correction correction;
    private final ProductService products;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    TreatmentService(
            TreatmentRepository treatments,
            PeopleLock people,
            GoalRepository goals,
            GoalQuery allGoals,
            BaselineRepository scores,
            TreatmentCheck check,
            EvidenceLookup evidence,
            TreatmentWriter writer,
            Correction correction,
            ProductService products,
            Ids ids,
            ApplicationEventPublisher events) {
        this.treatments = treatments;
        this.people = people;
        this.goals = goals;
        this.allGoals = allGoals;
        this.scores = scores;
        this.check = check;
        this.evidence = evidence;
        this.writer = writer;
        this.correction = correction;
        this.products = products;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Records a treatment with its goals and baseline scores.
     *
     * @throws RegistryException with every violation; treatment-already-recorded, external-id-taken
     */
    @Transactional
    public Treatment record(RecordTreatment command) {
        return get(write(List.of(command), place -> "").get(0));
    }

    /**
     * Records many at once, or none of them.
     *
     * @return their ids, in the order of the commands
     * @throws RegistryException as {@link #record}, each violation under the place of its command:
     *     {@code /0/goals/0/targetValue}
     */
    @Transactional
    public List<UUID> recordAll(List<RecordTreatment> commands) {
        return write(commands, place -> "/" + place);
    }

    /**
     * Replaces a treatment with its goals and baseline scores. Goals and scores that are no longer stated are taken back.
     * The evidence of the day is looked up again only where what it depends on was corrected.
     *
     * @param version the version that is replaced
     * @throws RegistryException treatment-unknown, treatment-retracted, subject-fixed, version-stale, or as {@link #record}
     */
    @Transactional
    public Treatment replace(UUID treatment, int version, RecordTreatment command) {
        Treatment before = standing(treatment);
        requireSameSubject(before, command);
        ProductDescription former = products.get(before.description().product()).description();
        writer.replace(before, version, correction.of(before, former, command));
        events.publishEvent(new TreatmentsRecorded(List.of(treatment)));
        return get(treatment);
    }

    /**
     * Takes back a treatment that was recorded in error: with its goals, scores, follow-ups and events it stays readable
     * and counts no more. Nothing brings it back; what was right in it is recorded anew.
     *
     * @param version the version that is taken back
     * @throws RegistryException treatment-unknown, treatment-retracted, version-stale, fatal-event-without-death
     */
    @Transactional
    public Treatment retract(UUID treatment, int version) {
        people.lockTreated(List.of(treatment));
        writer.retract(standing(treatment), version);
        events.publishEvent(new TreatmentRetracted(treatment));
        return get(treatment);
    }

    /**
     * One treatment, one that was taken back too.
     *
     * @throws RegistryException treatment-unknown
     */
    @Transactional(readOnly = true)
    public Treatment get(UUID treatment) {
        return complete(treatments.find(List.of(treatment))).stream()
                .findFirst()
                .orElseThrow(() -> new RegistryException(TreatmentFailure.TREATMENT_UNKNOWN, "No such treatment."));
    }

    /** Those of {@code wanted} that this clinic has, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<Treatment> find(Collection<UUID> wanted) {
        return complete(treatments.find(wanted));
    }

    /** The clinic's treatments with these numbers, and all of these people. */
    @Transactional(readOnly = true)
    public List<NamedTreatment> named(Collection<String> externalIds, Collection<UUID> subjects) {
        return treatments.named(externalIds, subjects);
    }

    @Transactional(readOnly = true)
    public Page<Treatment> list(TreatmentFilter filter, PageRequest page) {
        Page<TreatmentRow> rows = Page.of(treatments.list(filter, page), page, TreatmentRow::id);
        return new Page<>(complete(rows.items()), rows.next());
    }

    /** The selected treatments; one is recorded anew when its product is. */
    @Transactional(readOnly = true)
    public Page<Treatment> list(Selection selection, PageRequest page) {
        Page<TreatmentRow> rows = Page.of(treatments.list(selection, page), page, TreatmentRow::id);
        return new Page<>(complete(rows.items()), rows.next());
    }

    /** How many treatments {@link #list(Selection, PageRequest)} has on all pages together. */
    @Transactional(readOnly = true)
    public long count(Selection selection) {
        return treatments.count(selection);
    }

    /** The selected goals of all treatments, those that were taken back too. */
    @Transactional(readOnly = true)
    public Page<TreatmentGoal> goals(Selection selection, PageRequest page) {
        return Page.of(
                allGoals.list(selection, page), page, found -> found.goal().id());
    }

    /** How many goals {@link #goals} has on all pages together. */
    @Transactional(readOnly = true)
    public long goalCount(Selection selection) {
        return allGoals.count(selection);
    }

    private Treatment standing(UUID treatment) {
        Treatment found = get(treatment);
        if (found.retracted()) {
            throw new RegistryException(
                    TreatmentFailure.TREATMENT_RETRACTED, "The treatment was taken back as recorded in error.");
        }
        return found;
    }

    private static void requireSameSubject(Treatment before, RecordTreatment command) {
        if (!before.description().subject().equals(command.description().subject())) {
            throw new RegistryException(List.of(new Violation(
                    "/subjectId",
                    TreatmentFailure.SUBJECT_FIXED,
                    "A treatment stays with its subject, whose follow-ups it carries.")));
        }
    }

    private List<UUID> write(List<RecordTreatment> commands, IntFunction<String> pointer) {
        List<JudgedTreatment> judged = check.judge(commands, pointer);
        List<EvidenceOnDay> onDay = evidence.of(judged);
        List<BigDecimal> completeness = check.completeness(judged);
        List<WrittenTreatment> written = new ArrayList<>();
        for (int place = 0; place < judged.size(); place++) {
            written.add(new WrittenTreatment(ids.next(), judged.get(place), onDay.get(place), completeness.get(place)));
        }
        writer.insert(written);
        List<UUID> recorded = written.stream().map(WrittenTreatment::id).toList();
        events.publishEvent(new TreatmentsRecorded(recorded));
        return recorded;
    }

    private List<Treatment> complete(List<TreatmentRow> rows) {
        List<UUID> wanted = rows.stream().map(TreatmentRow::id).toList();
        Map<UUID, List<Goal>> itsGoals = goals.of(wanted);
        Map<UUID, List<RecordedBaseline>> itsScores = scores.of(wanted);
        return rows.stream()
                .map(row -> row.with(
                        itsGoals.getOrDefault(row.id(), List.of()), itsScores.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
