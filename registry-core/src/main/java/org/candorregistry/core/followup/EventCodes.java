package org.candorregistry.core.followup;

import java.util.ArrayList;
import java.util.List;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.codelist.ListName;
import org.jspecify.annotations.Nullable;

/** Which codes the events of a report use. */
final class EventCodes {

    private EventCodes() {}

    /** @param report pointer to the report */
    static List<CodeUse> used(String report, List<NewEvent> events) {
        List<CodeUse> uses = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            String pointer = report + "/events/" + i;
            add(uses, pointer + "/kind", ListName.CLINICAL_EVENT_KIND, event.kind());
            add(uses, pointer + "/term", ListName.ADVERSE_EVENT, event.term());
            add(uses, pointer + "/relatedness", ListName.EVENT_RELATEDNESS, event.relatedness());
            add(uses, pointer + "/outcome", ListName.EVENT_OUTCOME, event.outcome());
            add(uses, pointer + "/cause", ListName.CAUSE_OF_DEATH, event.cause());
        }
        return uses;
    }

    private static void add(List<CodeUse> uses, String pointer, ListName list, @Nullable String code) {
        if (code != null) {
            uses.add(new CodeUse(pointer, list, code));
        }
    }
}
