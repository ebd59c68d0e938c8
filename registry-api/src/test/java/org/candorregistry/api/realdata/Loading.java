package org.candorregistry.api.realdata;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.candorregistry.api.running.Answer;
import org.candorregistry.api.running.Rest;

/** Sends patients over REST, a handful at a time, and stops at the first that is refused. */
final class Loading {

    private static final System.Logger LOG = System.getLogger(Loading.class.getName());
    private static final int AT_A_TIME = 6;

    private final Rest clinic;
    private final String provider;
    private final AtomicInteger requests = new AtomicInteger();

    /** @param provider whom all treatments are ascribed to: the files name nobody */
    Loading(Rest clinic, String provider) {
        this.clinic = clinic;
        this.provider = provider;
    }

    /** The addresses of the treatments, in the order of the patients. */
    List<String> load(String what, List<Patient> patients) {
        Instant start = Instant.now();
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<String>> loading = patients.stream()
                    .map(patient -> pool.submit(() -> load(patient)))
                    .toList();
            List<String> treatments = new ArrayList<>();
            for (Future<String> one : loading) {
                treatments.add(one.get());
            }
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            LOG.log(
                    System.Logger.Level.INFO,
                    "%s: %d people, %d requests in %.1f s, %.0f a second"
                            .formatted(what, patients.size(), requests.get(), seconds, requests.get() / seconds));
            return treatments;
        } catch (ExecutionException refused) {
            throw new AssertionError(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    private String load(Patient patient) {
        String subject = post("/api/v1/subjects", patient.subject());
        String product = post("/api/v1/cell-products", patient.product().with("subjectId", id(subject)));
        String treatment = post(
                "/api/v1/treatments",
                patient.treatment()
                        .with("subjectId", id(subject))
                        .with("productId", id(product))
                        .with("providerId", id(provider)));
        post(treatment + "/follow-ups", patient.followUp());
        return treatment;
    }

    private String post(String path, Body body) {
        requests.incrementAndGet();
        Answer answer = clinic.post(path, body);
        if (answer.status() != 201) {
            throw new AssertionError(answer + " for " + body.fields());
        }
        return answer.location();
    }

    static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
