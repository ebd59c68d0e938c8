package org.candorregistry.core.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorregistry.core.batch.BulkWrite;
import org.candorregistry.core.followup.FollowUp;
import org.candorregistry.core.followup.FollowUpFailure;
import org.candorregistry.core.followup.FollowUpReport;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.NewScore;
import org.candorregistry.core.followup.Reporter;
import org.candorregistry.core.followup.TreatmentDay;
import org.candorregistry.core.imports.Contribution.Told;
import org.candorregistry.core.imports.ImportRow.Said;
import org.candorregistry.core.imports.mapping.FollowUpForm;
import org.candorregistry.core.imports.mapping.KeyForm;
import org.candorregistry.core.treatment.NamedTreatment;
import org.candorregistry.core.treatment.TreatmentFailure;
import org.springframework.stereotype.Component;

/** Records the follow-ups that rows tell and the registry does not know. */
@Component
class FollowUpsStep {

    private final FollowUpService followUps;
    private final BulkWrite bulk;

    FollowUpsStep(FollowUpService followUps, BulkWrite bulk) {
        this.followUps = followUps;
        this.bulk = bulk;
    }

    /** One reporter's follow-up of one day. */
    private record Place(TreatmentDay day, Reporter reporter) {}

    /** Whether rows told a follow-up together, so that one of them that is refused spoils it for the others. */
    boolean run(Collection<ImportRow> rows, Known known) {
        Map<Place, Contribution> told = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            for (Said said : row.treatments()) {
                if (!said.followUps().isEmpty() && !row.isRefused()) {
                    tell(row, said, known, told);
                }
            }
        }
        Map<TreatmentDay, List<FollowUp>> recorded = recorded(told.values());
        List<Contribution> news = new ArrayList<>();
        told.forEach((place, contribution) -> {
            List<FollowUp> onDay = recorded.getOrDefault(place.day, List.of());
            if (isNew(place, contribution, onDay)) {
                news.add(contribution);
            }
        });
        List<UUID> made = bulk.write(
                news.stream().map(Contribution::command).toList(),
                followUps::recordAll,
                (place, violations) -> news.get(place).refuse(violations));
        for (int place = 0; place < news.size(); place++) {
            if (made.get(place) != null) {
                news.get(place).written();
            }
        }
        return news.stream().anyMatch(contribution -> contribution.rows().size() > 1);
    }

    private static void tell(ImportRow row, Said said, Known known, Map<Place, Contribution> told) {
        KeyForm key = said.key();
        List<NamedTreatment> fitting = key == null ? List.of() : known.fitting(key);
        if (fitting.size() != 1) {
            String pointer = said.pointer(said.part().records() ? "treatment/externalId" : "of");
            if (fitting.isEmpty()) {
                row.refuse(pointer, TreatmentFailure.TREATMENT_UNKNOWN, "No such treatment.");
            } else {
                row.refuse(
                        pointer,
                        ImportFailure.TREATMENT_AMBIGUOUS,
                        "Several treatments fit; name the day, or the clinic's number.");
            }
            return;
        }
        List<FollowUpForm> forms = said.followUps();
        for (int place = 0; place < forms.size(); place++) {
            FollowUpReport report = forms.get(place).report();
            TreatmentDay day = new TreatmentDay(fitting.get(0).id(), report.observedOn());
            told.computeIfAbsent(new Place(day, report.reporter()), any -> new Contribution(day))
                    .add(new Told(row, said.pointer("followUps/" + place), report));
        }
    }

    private Map<TreatmentDay, List<FollowUp>> recorded(Collection<Contribution> told) {
        if (told.isEmpty()) {
            return Map.of();
        }
        return followUps.on(told.stream().map(Contribution::day).distinct().toList()).stream()
                .collect(Collectors.groupingBy(
                        followUp -> new TreatmentDay(followUp.treatmentId(), followUp.observedOn())));
    }

    /** Not where it is recorded; where it is recorded otherwise, or contradicts another's score, its rows are refused. */
    private static boolean isNew(Place place, Contribution contribution, List<FollowUp> onDay) {
        for (FollowUp recorded : onDay) {
            if (recorded.reporter() == place.reporter) {
                contribution.rows().stream()
                        .filter(told -> !recorded.holds(told.report()))
                        .forEach(told -> told.row()
                                .refuse(
                                        told.pointer() + "/observedOn",
                                        FollowUpFailure.FOLLOW_UP_EXISTS,
                                        "This follow-up is recorded, and with other scores or events."));
                return false;
            }
        }
        boolean free = true;
        for (Told told : contribution.rows()) {
            for (int score = 0; score < told.report().scores().size(); score++) {
                if (isScored(told.report().scores().get(score), onDay)) {
                    told.row()
                            .refuse(
                                    told.pointer() + "/scores/" + score + "/value",
                                    FollowUpFailure.SCORE_EXISTS,
                                    "Another follow-up has a score of this measure on this day.");
                    free = false;
                }
            }
        }
        return free;
    }

    private static boolean isScored(NewScore score, List<FollowUp> onDay) {
        return onDay.stream()
                .flatMap(followUp -> followUp.scores().stream())
                .anyMatch(recorded -> recorded.said().measure().equals(score.measure()));
    }
}
