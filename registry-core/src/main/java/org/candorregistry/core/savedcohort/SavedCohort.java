package org.candorregistry.core.savedcohort;

import java.util.UUID;
import org.candorregistry.core.comparison.Cohort;
import org.candorregistry.core.comparison.CohortLanguage;
import org.candorregistry.core.session.Recorded;

/**
 * One version of a saved cohort.
 *
 * @param name the owner has no other of this name
 * @param language version of the cohort language in which it was saved: {@link CohortLanguage#VERSION}
 * @param recorded {@code by} the owner, who alone saves further versions
 */
public record SavedCohort(UUID id, String name, int language, Cohort cohort, Recorded recorded) {}
