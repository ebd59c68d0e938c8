package org.candorregistry.core.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are wanted. Where several conditions are given, all of them hold. SQL writes each of them as
 * optional, {@code (CAST(:ids AS uuid[]) IS NULL OR treatment_id = ANY (CAST(:ids AS uuid[])))}, so that it stays
 * constant.
 *
 * @param ids only these rows; null: any
 * @param subjects only rows of these subjects; null: of any
 * @param recordedFrom only rows whose present state was recorded at this moment or later; null: at any
 * @param recordedBefore only rows whose present state was recorded before this moment; null: at any
 */
public record Selection(
        @Nullable Set<UUID> ids,
        @Nullable Set<UUID> subjects,
        @Nullable Instant recordedFrom,
        @Nullable Instant recordedBefore) {

    /** Every row that the caller may see. */
    public static final Selection ALL = new Selection(null, null, null, null);

    public Selection {
        ids = ids == null ? null : Set.copyOf(ids);
        subjects = subjects == null ? null : Set.copyOf(subjects);
    }

    /** Of the rows selected so far only those with one of these ids. */
    public Selection withIds(Collection<UUID> wanted) {
        return new Selection(both(ids, wanted), subjects, recordedFrom, recordedBefore);
    }

    /** Of the rows selected so far only those of one of these subjects. */
    public Selection ofSubjects(Collection<UUID> wanted) {
        return new Selection(ids, both(subjects, wanted), recordedFrom, recordedBefore);
    }

    /** Of the rows selected so far only those recorded in this time; a null bound leaves that side open. */
    public Selection recorded(@Nullable Instant from, @Nullable Instant before) {
        return new Selection(ids, subjects, from, before);
    }

    /** Values of the SQL parameters {@code ids}, {@code subjects}, {@code recordedFrom} and {@code recordedBefore}. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("ids", array(ids));
        parameters.put("subjects", array(subjects));
        parameters.put("recordedFrom", recordedFrom == null ? null : recordedFrom.atOffset(ZoneOffset.UTC));
        parameters.put("recordedBefore", recordedBefore == null ? null : recordedBefore.atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private static Set<UUID> both(@Nullable Set<UUID> former, Collection<UUID> wanted) {
        Set<UUID> both = new HashSet<>(wanted);
        if (former != null) {
            both.retainAll(former);
        }
        return both;
    }

    /** An array, which the parameter parser leaves alone, where it would take a set apart. */
    private static UUID @Nullable [] array(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }
}
