package org.candorregistry.core.quality;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorregistry.core.failure.BrokenConstraint;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.paging.Page;
import org.candorregistry.core.paging.PageRequest;
import org.candorregistry.core.quality.DataQuery.Resolution;
import org.candorregistry.core.quality.DataQuery.State;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.treatment.TreatmentFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions about a clinic's records: open, answered, closed. Another clinic's question is unknown. */
@Service
@Transactional
public class DataQueries {

    private static final Map<String, Violation> CONSTRAINTS = Map.of(
            "data_query_treatment_fk",
            new Violation("/treatmentId", TreatmentFailure.TREATMENT_UNKNOWN, "No such treatment."));

    private static final int LONGEST = 1000;

    private final DataQueryRepository queries;
    private final Ids ids;

    DataQueries(DataQueryRepository queries, Ids ids) {
        this.queries = queries;
        this.ids = ids;
    }

    /**
     * Asks something of a treatment.
     *
     * @param question 1 to 1000 characters
     * @throws RegistryException {@code treatment-unknown}, or what is wrong with the text
     */
    public DataQuery ask(UUID treatment, String question) {
        requireText("/question", question);
        UUID id = ids.next();
        return BrokenConstraint.explained(CONSTRAINTS, () -> {
            queries.insert(List.of(NewQuery.of(id, treatment, question)));
            return get(id);
        });
    }

    /**
     * Answers a question; a new answer takes the place of the one before, which the history keeps.
     *
     * @param answer 1 to 1000 characters
     * @throws RegistryException {@code data-query-unknown}, {@code data-query-closed}, or what is wrong with the text
     */
    public DataQuery answer(UUID id, String answer) {
        get(id);
        requireText("/answer", answer);
        if (!queries.answer(id, answer)) {
            throw closed();
        }
        return get(id);
    }

    /**
     * Closes a question.
     *
     * @throws RegistryException {@code data-query-unknown}, {@code data-query-closed}
     */
    public DataQuery close(UUID id, Resolution resolution) {
        get(id);
        if (!queries.close(id, resolution)) {
            throw closed();
        }
        return get(id);
    }

    /**
     * One question.
     *
     * @throws RegistryException {@code data-query-unknown}
     */
    @Transactional(readOnly = true)
    public DataQuery get(UUID id) {
        return queries.find(id)
                .orElseThrow(() -> new RegistryException(QualityFailure.DATA_QUERY_UNKNOWN, "No such query."));
    }

    /**
     * A page of questions, the oldest first; it goes on after a {@link DataQuery#place}.
     *
     * @param state null: in any
     * @param treatment null: of any
     * @param check null: of any check, and of people
     */
    @Transactional(readOnly = true)
    public Page<DataQuery> list(
            @Nullable State state, @Nullable UUID treatment, @Nullable String check, PageRequest page) {
        return Page.of(queries.list(state, treatment, check, page), page, DataQuery::place);
    }

    private static void requireText(String pointer, String text) {
        Violations found = new Violations();
        found.text(pointer, text, LONGEST);
        found.throwIfAny();
    }

    private static RegistryException closed() {
        return new RegistryException(QualityFailure.DATA_QUERY_CLOSED, "The query is closed; ask a new one.");
    }
}
