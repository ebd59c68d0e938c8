package org.candorregistry.core.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.Code;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ListName;
import org.candorregistry.core.column.JsonColumn;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.CompareCohort;
import org.candorregistry.core.comparison.ComparisonAnswer;
import org.candorregistry.core.comparison.ComparisonFailure;
import org.candorregistry.core.comparison.ComparisonService;
import org.candorregistry.core.comparison.Factor;
import org.candorregistry.core.fact.FactNumbers.Shares;
import org.candorregistry.core.fact.FactNumbers.Value;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Ids;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the facts of a cut: asks it as a researcher would, so that what is told to anybody is withheld by the same rules and
 * counts among what the cut told already. Of several copies of the service one makes them; whoever is killed leaves answers
 * that the next attempt finds again, and no facts.
 */
@Component
public class FactMaker {

    private static final System.Logger LOG = System.getLogger(FactMaker.class.getName());
    private static final Caller RESEARCHER = new Caller("public facts", Role.RESEARCHER, Caller.REGISTRY);

    private static final List<Told> OF_CELLS = List.of(
            new Told(Factor.CELL_SOURCE, ListName.CELL_SOURCE),
            new Told(Factor.DONOR_TYPE, ListName.DONOR_RELATION),
            new Told(Factor.PREPARATION, ListName.PREPARATION_METHOD));

    private static final List<Told> OF_PROVIDERS = List.of(new Told(Factor.TRAINING_LEVEL, ListName.TRAINING_LEVEL));

    /** A factor of which facts tell, and the list that has the words for its values. */
    private record Told(Factor factor, ListName words) {}

    private final FactRepository facts;
    private final ComparisonService comparisons;
    private final CodeLists codes;
    private final Ids ids;
    private final TransactionTemplate holding;
    private final TransactionTemplate apart;

    FactMaker(
            FactRepository facts,
            ComparisonService comparisons,
            CodeLists codes,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.comparisons = comparisons;
        this.codes = codes;
        this.ids = ids;
        this.holding = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Makes those of the latest cut, if they are due.
     *
     * @param everyDays d that the facts of a nightly cut stand at least, before another nightly cut renews them
     * @param written an answer as researchers get it: JSON, UTF-8
     * @return whether any were due
     */
    public boolean makeOne(int everyDays, Function<ComparisonAnswer, byte[]> written) {
        return Boolean.TRUE.equals(holding.execute(status -> {
            Optional<UUID> due = facts.claim(everyDays);
            due.ifPresent(cut -> make(cut, written));
            return due.isPresent();
        }));
    }

    private void make(UUID cut, Function<ComparisonAnswer, byte[]> written) {
        List<FactNumbers> numbers = new ArrayList<>();
        try {
            for (Cohort whole : Session.as(RESEARCHER, () -> wholes(cut))) {
                Session.as(RESEARCHER, () -> numbers(cut, whole, written)).ifPresent(numbers::add);
            }
        } catch (RegistryException refused) {
            LOG.log(System.Logger.Level.WARNING, "There are no facts of data cut {0}: {1}", cut, refused.getMessage());
            facts.edition(cut, refused.getMessage());
            return;
        }
        numbers.sort(Comparator.comparing((FactNumbers fact) -> fact.condition().code())
                .thenComparing(fact -> fact.productClass().code())
                .thenComparing(fact -> fact.measure().id()));
        facts.edition(cut, null);
        for (FactNumbers fact : numbers) {
            facts.insert(
                    ids.next(),
                    new FactKey(
                            fact.condition().code(),
                            fact.productClass().code(),
                            fact.measure().id()),
                    fact);
        }
    }

    private List<Cohort> wholes(UUID cut) {
        return Objects.requireNonNull(apart.execute(status -> comparisons.wholes(cut)));
    }

    /** Empty where too few people would be told of. */
    private Optional<FactNumbers> numbers(UUID cut, Cohort whole, Function<ComparisonAnswer, byte[]> written) {
        ComparisonAnswer answer = asked(cut, whole, null, written);
        Optional<ComparisonAnswer.Group> all = answer.groups().stream()
                .filter(group -> group.cases().denominators().enrolled() != null)
                .findFirst();
        return all.map(group -> new FactNumbers(
                codes.named(ListName.CONDITION, Objects.requireNonNull(whole.condition())),
                codes.named(ListName.PRODUCT_CLASS, Objects.requireNonNull(whole.productClass())),
                answer.measure(),
                whole.horizonDays(),
                answer.statement(),
                answer.synthetic(),
                answer.syntheticNote(),
                answer.methodVersion(),
                cut,
                Objects.requireNonNull(answer.source().takenAt()),
                answer.suppression(),
                shares(cut, whole, OF_CELLS, written),
                shares(cut, whole, OF_PROVIDERS, written),
                answer.threshold(),
                group.cases(),
                group.timeline(),
                group.timeToEvent(),
                Objects.requireNonNull(answer.source().answer())));
    }

    private List<Shares> shares(UUID cut, Cohort whole, List<Told> told, Function<ComparisonAnswer, byte[]> written) {
        return told.stream()
                .map(of -> new Shares(of.factor().jsonName(), values(cut, whole, of, written)))
                .toList();
    }

    private List<Value> values(UUID cut, Cohort whole, Told told, Function<ComparisonAnswer, byte[]> written) {
        Map<String, String> displays =
                codes.list(told.words()).stream().collect(Collectors.toMap(Code::code, Code::display));
        try {
            return asked(cut, whole, told.factor(), written).groups().stream()
                    .map(group -> new Value(
                            group.name(),
                            displays.getOrDefault(group.name(), group.name()),
                            group.cases().denominators().enrolled()))
                    .toList();
        } catch (RegistryException refused) {
            if (refused.code() == ComparisonFailure.COHORT_TELLS_OF_FEW) {
                return List.of();
            }
            throw refused;
        }
    }

    /** Each in a transaction of its own, as that of a researcher is. */
    private ComparisonAnswer asked(
            UUID cut, Cohort cohort, @Nullable Factor split, Function<ComparisonAnswer, byte[]> written) {
        CompareCohort question = new CompareCohort(cohort, split, null, cut);
        return JsonColumn.read(
                Objects.requireNonNull(apart.execute(status -> comparisons.compare(question, written))),
                ComparisonAnswer.class);
    }
}
