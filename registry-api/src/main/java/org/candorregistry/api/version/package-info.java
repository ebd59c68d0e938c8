/**
 * Versions of records over HTTP: a strong ETag holds the version, If-Match names the one that a change replaces, and
 * Change-Reason says why. A controller method that replaces a record takes an {@link ExpectedVersion}; one that answers
 * with a record builds the answer with {@link Versioned}:
 *
 * <pre>{@code
 * @PutMapping("/api/v1/clinics/{clinic}")
 * ResponseEntity<ClinicView> replace(@PathVariable UUID clinic, ExpectedVersion expected, @Valid @RequestBody NewClinic body) {
 *     Clinic changed = clinics.replace(clinic, expected.version(), body.command());
 *     return Versioned.ok(ClinicView.of(changed), changed.recorded());
 * }
 * }</pre>
 *
 * <p>Change-Reason needs no argument: it is required of every PUT and every retraction under /api/v1 and bound with the caller.
 */
@NullMarked
package org.candorregistry.api.version;

import org.jspecify.annotations.NullMarked;
