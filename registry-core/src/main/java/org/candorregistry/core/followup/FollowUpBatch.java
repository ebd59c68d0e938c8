package org.candorregistry.core.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.batch.BulkWrite;
import org.candorregistry.core.failure.FailureCode;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.followup.BatchItem.State;
import org.candorregistry.core.treatment.PeopleLock;
import org.candorregistry.core.treatment.TreatmentFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records many follow-ups, of which some may be refused, and some say only what is recorded already: so the same batch can
 * be sent again until all of it is in.
 */
@Service
public class FollowUpBatch {

    public static final int MOST = 1000;

    private final FollowUpService followUps;
    private final KnownQuery query;
    private final PeopleLock people;
    private final BulkWrite bulk;

    FollowUpBatch(FollowUpService followUps, KnownQuery query, PeopleLock people, BulkWrite bulk) {
        this.followUps = followUps;
        this.query = query;
        this.people = people;
        this.bulk = bulk;
    }

    /** One reporter's follow-up of one day. */
    private record Place(UUID treatmentId, LocalDate observedOn, Reporter reporter) {

        static Place of(RecordFollowUp command) {
            return new Place(
                    command.treatmentId(),
                    command.report().observedOn(),
                    command.report().reporter());
        }

        static Place of(FollowUp recorded) {
            return new Place(recorded.treatmentId(), recorded.observedOn(), recorded.reporter());
        }
    }

    /**
     * Records what can be recorded. What the items say together must agree: of those that contradict each other, each is
     * refused.
     *
     * @param commands 1 to {@value #MOST}
     * @return what became of each, in the order of {@code commands}; pointers into the command, its treatment as
     *     {@code /treatmentId}
     * @throws RegistryException {@code value-out-of-range} of their number
     */
    @Transactional
    public List<BatchItem> record(List<RecordFollowUp> commands) {
        requireSize(commands.size());
        people.lockTreated(
                commands.stream().map(RecordFollowUp::treatmentId).distinct().toList());
        List<@Nullable BatchItem> items = new ArrayList<>(settled(commands));
        List<Integer> open = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            if (items.get(position) == null) {
                open.add(position);
            }
        }
        List<@Nullable UUID> made = bulk.write(
                open.stream().map(commands::get).toList(),
                followUps::recordAll,
                (place, violations) -> items.set(open.get(place), BatchItem.refused(violations)));
        for (int place = 0; place < open.size(); place++) {
            UUID id = made.get(place);
            if (id != null) {
                items.set(open.get(place), new BatchItem(State.RECORDED, id, List.of()));
            }
        }
        return items.stream().map(Objects::requireNonNull).toList();
    }

    /**
     * Refuses a batch of a size that no batch may have.
     *
     * @throws RegistryException {@code value-out-of-range}
     */
    public static void requireSize(int items) {
        Violations violations = new Violations();
        if (items < 1 || items > MOST) {
            violations.add("/items", InputFailure.VALUE_OUT_OF_RANGE, "1 to " + MOST + " items.");
        }
        violations.throwIfAny();
    }

    /** What needs no recording: refused as it stands, or recorded already; null: to be recorded. */
    private List<@Nullable BatchItem> settled(List<RecordFollowUp> commands) {
        Map<UUID, Treated> treated = query.treated(
                commands.stream().map(RecordFollowUp::treatmentId).distinct().toList());
        Map<Place, FollowUp> recorded = recorded(commands);
        Map<Place, Integer> first = new HashMap<>();
        List<@Nullable BatchItem> items = new ArrayList<>();
        for (int position = 0; position < commands.size(); position++) {
            RecordFollowUp command = commands.get(position);
            Place place = Place.of(command);
            Integer earlier = first.putIfAbsent(place, position);
            items.add(settled(command, treated.get(command.treatmentId()), recorded.get(place), earlier)
                    .orElse(null));
        }
        return items;
    }

    private static Optional<BatchItem> settled(
            RecordFollowUp command, @Nullable Treated treated, @Nullable FollowUp recorded, @Nullable Integer earlier) {
        if (treated == null) {
            return refused("/treatmentId", TreatmentFailure.TREATMENT_UNKNOWN, "No such treatment.");
        }
        if (treated.retracted()) {
            return refused(
                    "/treatmentId",
                    TreatmentFailure.TREATMENT_RETRACTED,
                    "The treatment was taken back as recorded in error.");
        }
        if (earlier != null) {
            return refused(
                    "/observedOn",
                    FollowUpFailure.FOLLOW_UP_EXISTS,
                    "Item " + earlier + " is this reporter's follow-up of this day too.");
        }
        if (recorded == null) {
            return Optional.empty();
        }
        return recorded.holds(command.report())
                ? Optional.of(new BatchItem(State.UNCHANGED, recorded.id(), List.of()))
                : refused(
                        "/observedOn",
                        FollowUpFailure.FOLLOW_UP_EXISTS,
                        "This follow-up is recorded, and with other scores or events.");
    }

    private Map<Place, FollowUp> recorded(Collection<RecordFollowUp> commands) {
        return followUps
                .on(commands.stream()
                        .map(command -> new TreatmentDay(
                                command.treatmentId(), command.report().observedOn()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Place::of, Function.identity()));
    }

    private static Optional<BatchItem> refused(String pointer, FailureCode code, String detail) {
        return Optional.of(BatchItem.refused(List.of(new Violation(pointer, code, detail))));
    }
}
