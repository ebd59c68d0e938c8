package org.candorregistry.core.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.candorregistry.core.failure.ChannelFailure;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands many commands to a service that records all or none, and finds those that keep the others out: by the place that
 * each violation names, and, where PostgreSQL refuses what no rule foresaw, by halving.
 */
@Component
public class BulkWrite {

    private static final System.Logger LOG = System.getLogger(BulkWrite.class.getName());
    private static final Pattern PLACED = Pattern.compile("/(\\d+)(/.*)?");

    private final TransactionTemplate savepoint;

    BulkWrite(PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Records what can be recorded.
     *
     * @param record records all, in their order, or none
     * @param refused is told the place of a command and what is wrong with it, pointers into the command
     * @return what {@code record} returned of each command; null where it was refused
     */
    public <C, R> List<@Nullable R> write(
            List<C> commands, Function<List<C>, List<R>> record, BiConsumer<Integer, List<Violation>> refused) {
        List<@Nullable R> results = new ArrayList<>();
        commands.forEach(command -> results.add(null));
        new Writing<>(commands, record, refused, results)
                .write(IntStream.range(0, commands.size()).boxed().toList());
        return results;
    }

    private final class Writing<C, R> {

        private final List<C> commands;
        private final Function<List<C>, List<R>> record;
        private final BiConsumer<Integer, List<Violation>> refused;
        private final List<@Nullable R> results;

        Writing(
                List<C> commands,
                Function<List<C>, List<R>> record,
                BiConsumer<Integer, List<Violation>> refused,
                List<@Nullable R> results) {
            this.commands = commands;
            this.record = record;
            this.refused = refused;
            this.results = results;
        }

        void write(List<Integer> places) {
            List<Integer> left = places;
            while (!left.isEmpty()) {
                try {
                    recordAll(left);
                    return;
                } catch (RegistryException refusal) {
                    Map<Integer, List<Violation>> placed = placed(refusal, left.size());
                    if (placed.isEmpty()) {
                        halve(left, violations(refusal));
                        return;
                    }
                    left = without(placed, left);
                } catch (DataIntegrityViolationException unforeseen) {
                    LOG.log(System.Logger.Level.WARNING, "A constraint that no rule foresaw.", unforeseen);
                    halve(left, List.of(new Violation("", ChannelFailure.UNEXPECTED, "This could not be recorded.")));
                    return;
                }
            }
        }

        private void recordAll(List<Integer> places) {
            List<R> recorded = savepoint.execute(
                    status -> record.apply(places.stream().map(commands::get).toList()));
            for (int i = 0; recorded != null && i < places.size(); i++) {
                results.set(places.get(i), recorded.get(i));
            }
        }

        private List<Integer> without(Map<Integer, List<Violation>> placed, List<Integer> places) {
            placed.forEach((place, violations) -> refused.accept(places.get(place), violations));
            return IntStream.range(0, places.size())
                    .filter(place -> !placed.containsKey(place))
                    .mapToObj(places::get)
                    .toList();
        }

        private void halve(List<Integer> places, List<Violation> violations) {
            if (places.size() == 1) {
                refused.accept(places.get(0), violations);
                return;
            }
            int middle = places.size() / 2;
            write(places.subList(0, middle));
            write(places.subList(middle, places.size()));
        }
    }

    private static List<Violation> violations(RegistryException refusal) {
        return refusal.violations().isEmpty()
                ? List.of(new Violation("", refusal.code(), refusal.detail()))
                : refusal.violations();
    }

    /** By the place of the command that each names; empty where one names none. */
    private static Map<Integer, List<Violation>> placed(RegistryException refusal, int commands) {
        Map<Integer, List<Violation>> placed = new TreeMap<>();
        for (Violation violation : refusal.violations()) {
            Matcher pointer = PLACED.matcher(violation.pointer());
            if (!pointer.matches() || Integer.parseInt(pointer.group(1)) >= commands) {
                return Map.of();
            }
            String within = pointer.group(2) == null ? "" : pointer.group(2);
            placed.computeIfAbsent(Integer.valueOf(pointer.group(1)), place -> new ArrayList<>())
                    .add(new Violation(within, violation.code(), violation.detail()));
        }
        return placed;
    }
}
