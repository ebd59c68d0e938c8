package org.candorregistry.fhir.treatment;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.outcome.GoalOutcome;
import org.candorregistry.core.outcome.OutcomeService;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.core.treatment.TreatmentGoal;
import org.candorregistry.core.treatment.TreatmentService;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Renderings;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The goals of the caller's clinic's treatments. When one was last updated is not offered: its achievement changes with
 * what is observed, and because a day passes.
 */
@Component
public class GoalProvider implements IResourceProvider {

    private final TreatmentService treatments;
    private final OutcomeService outcomes;
    private final InstrumentService instruments;
    private final Renderings renderings;
    private final Searches searches;

    GoalProvider(
            TreatmentService treatments,
            OutcomeService outcomes,
            InstrumentService instruments,
            Renderings renderings,
            Searches searches) {
        this.treatments = treatments;
        this.outcomes = outcomes;
        this.instruments = instruments;
        this.renderings = renderings;
        this.searches = searches;
    }

    @Override
    public Class<Goal> getResourceType() {
        return Goal.class;
    }

    @Read
    public Goal read(@IdParam IdType id) {
        Selection one = Selection.ALL.withIds(List.of(ResourceId.of(id)));
        return resources(treatments.goals(one, new PageRequest(null, 1)).items()).stream()
                .findFirst()
                .orElseThrow(ResourceId::unknown);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patients,
            RequestDetails request) {
        Selection selection = Criteria.ofPatients(Criteria.of(ids, null), patients, request);
        return searches.answer(
                request, SearchSource.of(selection, treatments::goals, treatments::goalCount, this::resources));
    }

    private List<Goal> resources(List<TreatmentGoal> page) {
        Rendering rendering = renderings.now();
        Measures measures = new Measures(instruments.measures());
        Map<UUID, GoalOutcome> became =
                outcomes.atHorizon(page.stream().map(goal -> goal.goal().id()).toList());
        return page.stream()
                .map(goal -> GoalMapper.toFhir(goal, became.get(goal.goal().id()), measures, rendering))
                .toList();
    }
}
