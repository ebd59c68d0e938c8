/** Scores as Observation, their item answers as QuestionnaireResponse. */
@NullMarked
package org.candorregistry.fhir.followup;

import org.jspecify.annotations.NullMarked;
