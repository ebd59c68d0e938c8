package org.candorregistry.fhir.followup;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateAndListParam;
import ca.uhn.fhir.rest.param.ReferenceAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.candorregistry.core.followup.FollowUpService;
import org.candorregistry.core.followup.ObservedScore;
import org.candorregistry.core.instrument.InstrumentService;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.paging.Selection;
import org.candorregistry.fhir.search.Criteria;
import org.candorregistry.fhir.search.ResourceId;
import org.candorregistry.fhir.search.SearchSource;
import org.candorregistry.fhir.search.Searches;
import org.candorregistry.fhir.terminology.Measures;
import org.candorregistry.fhir.terminology.Rendering;
import org.candorregistry.fhir.terminology.Renderings;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The item answers that are kept of scores at the caller's clinic. */
@Component
public class QuestionnaireResponseProvider implements IResourceProvider {

    private final FollowUpService scores;
    private final InstrumentService instruments;
    private final Renderings renderings;
    private final Searches searches;

    QuestionnaireResponseProvider(
            FollowUpService scores, InstrumentService instruments, Renderings renderings, Searches searches) {
        this.scores = scores;
        this.instruments = instruments;
        this.renderings = renderings;
        this.searches = searches;
    }

    @Override
    public Class<QuestionnaireResponse> getResourceType() {
        return QuestionnaireResponse.class;
    }

    @Read
    public QuestionnaireResponse read(@IdParam IdType id) {
        Selection one = Selection.ALL.withIds(List.of(ResourceId.of(id)));
        return resources(scores.answeredScores(one, new PageRequest(null, 1)).items()).stream()
                .findFirst()
                .orElseThrow(ResourceId::unknown);
    }

    @Search
    public Bundle search(
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "_lastUpdated") @Nullable DateAndListParam lastUpdated,
            @OptionalParam(name = "patient") @Nullable ReferenceAndListParam patients,
            RequestDetails request) {
        Selection selection = Criteria.ofPatients(Criteria.of(ids, lastUpdated), patients, request);
        return searches.answer(
                request,
                SearchSource.of(selection, scores::answeredScores, scores::answeredScoreCount, this::resources));
    }

    private List<QuestionnaireResponse> resources(List<ObservedScore> page) {
        Rendering rendering = renderings.now();
        Measures measures = new Measures(instruments.measures());
        return page.stream()
                .map(score -> AnswersMapper.toFhir(score, measures, rendering))
                .toList();
    }
}
