package org.candorregistry.core.followup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.followup.FollowUpRepository.FollowUpRow;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.session.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what was observed after treatments, and reads it. */
@Service
@Transactional
public class FollowUpService {

    private final FollowUpRepository followUps;
    private final ScoreRepository scores;
    private final ScoreQuery observed;
    private final EventRepository events;
    private final FollowUpWriter writer;
    private final Judgement judgement;
    private final Retraction retraction;
    private final Ids ids;
    private final ApplicationEventPublisher publisher;

    FollowUpService(
            FollowUpRepository followUps,
            ScoreRepository scores,
            ScoreQuery observed,
            EventRepository events,
            FollowUpWriter writer,
            Judgement judgement,
            Retraction retraction,
            Ids ids,
            ApplicationEventPublisher publisher) {
        this.followUps = followUps;
        this.scores = scores;
        this.observed = observed;
        this.events = events;
        this.writer = writer;
        this.judgement = judgement;
        this.retraction = retraction;
        this.ids = ids;
        this.publisher = publisher;
    }

    /**
     * Records a follow-up.
     *
     * @throws RegistryException with everything that is wrong, pointers into the report; {@code treatment-unknown},
     *     {@code treatment-retracted}, {@code follow-up-exists}, {@code score-exists}, {@code event-exists}, {@code death-exists}
     */
    public FollowUp record(RecordFollowUp command) {
        return get(write(List.of(command), position -> "").get(0));
    }

    /**
     * Records many follow-ups, all or none, of any treatments and in any order; what they say together must agree.
     *
     * @return their ids, in the order of {@code commands}
     * @throws RegistryException as {@link #record}; pointers start with the position in {@code commands}
     */
    public List<UUID> recordAll(List<RecordFollowUp> commands) {
        return write(commands, position -> "/" + position);
    }

    /**
     * Replaces what a follow-up says. Scores and events that the report no longer names are taken back; the former state
     * of each stays in the history.
     *
     * @param version the version to replace
     * @throws RegistryException as {@link #record}; {@code follow-up-unknown}, {@code follow-up-retracted},
     *     {@code version-stale}, {@code fatal-event-without-death}
     */
    public FollowUp correct(UUID id, int version, FollowUpReport report) {
        KnownOfTreatments known = lockedWith(id);
        FollowUp before = standing(id);
        NumberedFollowUp now = new NumberedFollowUp(
                id,
                known.treated(before.treatmentId()),
                report,
                before.scores().stream().map(Score::said).collect(Collectors.toSet()));
        writer.replace(
                before,
                version,
                judgement.judge(List.of(now), known, position -> "").get(0));
        retraction.requireDeaths(before.treatmentId());
        publisher.publishEvent(new FollowUpsRecorded(known.treatmentsOfTheirSubjects()));
        publisher.publishEvent(FollowUpsReported.of(List.of(now)));
        return get(id);
    }

    /**
     * Takes back a follow-up that was recorded in error: with its scores and events it stays in the history and counts no
     * more. Nothing brings it back; its day can be recorded anew.
     *
     * @param version the version that is taken back
     * @throws RegistryException {@code follow-up-unknown}, {@code follow-up-retracted}, {@code version-stale}, {@code
     *     fatal-event-without-death}
     */
    public FollowUp retract(UUID id, int version) {
        KnownOfTreatments known = lockedWith(id);
        FollowUp before = standing(id);
        retraction.of(before, version);
        publisher.publishEvent(new FollowUpsRecorded(known.treatmentsOfTheirSubjects()));
        return get(id);
    }

    /**
     * A follow-up with its scores and events, one that was taken back too.
     *
     * @throws RegistryException {@code follow-up-unknown}
     */
    @Transactional(readOnly = true)
    public FollowUp get(UUID id) {
        FollowUpRow row = followUps.find(id).orElseThrow(FollowUpService::unknown);
        return complete(List.of(row)).get(0);
    }

    /**
     * The follow-ups of a treatment, in the order in which they were recorded.
     *
     * @throws RegistryException {@code treatment-unknown}
     */
    @Transactional(readOnly = true)
    public Page<FollowUp> list(UUID treatmentId, PageRequest page) {
        judgement.requireTreatment(treatmentId);
        Page<FollowUpRow> rows = Page.of(followUps.list(treatmentId, page), page, FollowUpRow::id);
        return new Page<>(complete(rows.items()), rows.next());
    }

    /** The follow-ups of some days, whoever reported them; what the caller may not see or was taken back is absent. */
    @Transactional(readOnly = true)
    public List<FollowUp> on(Collection<TreatmentDay> days) {
        return complete(followUps.on(days));
    }

    /** A score, also one recorded with a treatment; empty where it is unknown or was taken back. */
    @Transactional(readOnly = true)
    public Optional<Score> score(UUID id) {
        return scores.find(id);
    }

    /** All valid scores of a person by day, those recorded with treatments too. */
    @Transactional(readOnly = true)
    public List<Score> scoresOf(UUID subjectId) {
        return scores.ofSubject(subjectId);
    }

    /** An event; empty where it is unknown or was taken back. */
    @Transactional(readOnly = true)
    public Optional<ClinicalEvent> event(UUID id) {
        return events.find(id);
    }

    /** All valid events of a person by day. */
    @Transactional(readOnly = true)
    public List<ClinicalEvent> eventsOf(UUID subjectId) {
        return events.ofSubject(subjectId);
    }

    /** The selected scores of all treatments, those that were taken back too. */
    @Transactional(readOnly = true)
    public Page<ObservedScore> scores(Selection selection, PageRequest page) {
        return Page.of(
                observed.list(selection, false, page),
                page,
                found -> found.score().id());
    }

    /** How many scores {@link #scores} has on all pages together. */
    @Transactional(readOnly = true)
    public long scoreCount(Selection selection) {
        return observed.count(selection, false);
    }

    /** Of the selected scores those whose item answers are kept. */
    @Transactional(readOnly = true)
    public Page<ObservedScore> answeredScores(Selection selection, PageRequest page) {
        return Page.of(
                observed.list(selection, true, page),
                page,
                found -> found.score().id());
    }

    /** How many scores {@link #answeredScores} has on all pages together. */
    @Transactional(readOnly = true)
    public long answeredScoreCount(Selection selection) {
        return observed.count(selection, true);
    }

    /** What is recorded of the death of some people; nothing for those of whom no death was ever recorded. */
    @Transactional(readOnly = true)
    public Map<UUID, Death> deathsOf(Collection<UUID> subjects) {
        return events.deaths(subjects).stream().collect(Collectors.toMap(Death::subjectId, Function.identity()));
    }

    private List<UUID> write(List<RecordFollowUp> commands, IntFunction<String> pointer) {
        KnownOfTreatments known = judgement.of(
                commands.stream().map(RecordFollowUp::treatmentId).distinct().toList());
        List<NumberedFollowUp> numbered = commands.stream()
                .map(command ->
                        new NumberedFollowUp(ids.next(), known.standing(command.treatmentId()), command.report()))
                .toList();
        writer.insert(judgement.judge(numbered, known, pointer));
        publisher.publishEvent(new FollowUpsRecorded(known.treatmentsOfTheirSubjects()));
        publisher.publishEvent(FollowUpsReported.of(numbered));
        return numbered.stream().map(NumberedFollowUp::id).toList();
    }

    /** What is known of the treatment of a follow-up, which nobody else changes from here on. */
    private KnownOfTreatments lockedWith(UUID id) {
        FollowUpRow row = followUps.find(id).orElseThrow(FollowUpService::unknown);
        return judgement.of(List.of(row.treatmentId()));
    }

    private FollowUp standing(UUID id) {
        FollowUp found = get(id);
        if (found.retracted()) {
            throw new RegistryException(
                    FollowUpFailure.FOLLOW_UP_RETRACTED, "The follow-up was taken back as recorded in error.");
        }
        return found;
    }

    private List<FollowUp> complete(List<FollowUpRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Collection<UUID> rowIds = rows.stream().map(FollowUpRow::id).toList();
        Collection<UUID> treatmentIds =
                rows.stream().map(FollowUpRow::treatmentId).distinct().toList();
        Map<UUID, List<Score>> itsScores =
                scores.of(treatmentIds, rowIds).stream().collect(Collectors.groupingBy(Score::followUpId));
        Map<UUID, List<ClinicalEvent>> itsEvents =
                events.of(treatmentIds, rowIds).stream().collect(Collectors.groupingBy(ClinicalEvent::followUpId));
        return rows.stream()
                .map(row -> row.with(
                        itsScores.getOrDefault(row.id(), List.of()), itsEvents.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static RegistryException unknown() {
        return new RegistryException(FollowUpFailure.FOLLOW_UP_UNKNOWN, "No such follow-up.");
    }
}
