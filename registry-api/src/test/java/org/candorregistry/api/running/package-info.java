/**
 * The real service on a real port, for tests that speak HTTP:
 *
 * <pre>{@code
 * private final Rest clinic = RunningRegistry.shared().as(Identity.CLINIC);
 *
 * @Test
 * void answersWhatWasRecorded() {
 *     Answer made = clinic.post("/api/v1/subjects", """
 *             {"pseudonym": "S-1", …}""");
 *     assertThat(made.status()).isEqualTo(201);
 *     assertThat(clinic.get(made.location()).json().at("/pseudonym").asString()).isEqualTo("S-1");
 * }
 * }</pre>
 */
@NullMarked
package org.candorregistry.api.running;

import org.jspecify.annotations.NullMarked;
