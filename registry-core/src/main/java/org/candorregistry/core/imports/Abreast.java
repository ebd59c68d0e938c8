package org.candorregistry.core.imports;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Session;

/** Work that is done in several lanes at once, in each as the same caller. */
final class Abreast {

    private Abreast() {}

    /**
     * Does the work of all lanes and waits for the last of them, also where another one fails.
     *
     * @return the sum over the lanes
     * @throws RuntimeException of the first lane that failed, with the others' suppressed
     */
    static int sum(List<Lane> lanes, ToIntFunction<Lane> work) {
        if (lanes.size() == 1) {
            return work.applyAsInt(lanes.get(0));
        }
        Caller caller = Session.caller();
        ExecutorService threads = Executors.newFixedThreadPool(lanes.size());
        try {
            List<CompletableFuture<Integer>> running = lanes.stream()
                    .map(lane -> CompletableFuture.supplyAsync(
                            () -> Session.as(caller, () -> work.applyAsInt(lane)), threads))
                    .toList();
            return sum(running);
        } finally {
            threads.shutdown();
        }
    }

    private static int sum(List<CompletableFuture<Integer>> running) {
        int sum = 0;
        RuntimeException broken = null;
        for (CompletableFuture<Integer> one : running) {
            try {
                sum = Math.addExact(sum, one.join());
            } catch (CompletionException failed) {
                RuntimeException cause = failed.getCause() instanceof RuntimeException known ? known : failed;
                if (broken == null) {
                    broken = cause;
                } else {
                    broken.addSuppressed(cause);
                }
            }
        }
        if (broken != null) {
            throw broken;
        }
        return sum;
    }
}
