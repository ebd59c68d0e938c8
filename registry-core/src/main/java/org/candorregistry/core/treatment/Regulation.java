package org.candorregistry.core.treatment;

import org.jspecify.annotations.Nullable;

/**
 * Under which rule the product was given: the clinic's statement and the four answers of 21 CFR 1271.10(a).
 *
 * @param pathway code list {@code regulatory_pathway}
 * @param minimallyManipulated 1271.10(a)(1)
 * @param homologousUse intended for homologous use only, 1271.10(a)(2)
 * @param combinedWithArticle combined with an article other than water, crystalloids or a sterilising, preserving or
 *     storage agent, 1271.10(a)(3)
 * @param systemicEffect code list {@code systemic_effect}, 1271.10(a)(4)
 * @param ethicsApproval the approval's number
 * @param studyDesign code list {@code study_design}
 */
public record Regulation(
        @Nullable String pathway,
        @Nullable Boolean minimallyManipulated,
        @Nullable Boolean homologousUse,
        @Nullable Boolean combinedWithArticle,
        @Nullable String systemicEffect,
        @Nullable String ethicsApproval,
        @Nullable String studyDesign) {

    public static final Regulation NONE = new Regulation(null, null, null, null, null, null, null);
}
