package org.candorregistry.core.comparison;

/** What is asked of a cohort. */
enum AnswerKind {
    /** Its best, typical and failure case; of the groups of a split, each. */
    COMPARISON,
    /** What sets best apart from failure: its groups by every factor. */
    FACTORS,
    /** How its clinics fare beside what is to be expected of people like theirs. */
    CLINICS,
    /** Several cohorts, each of which is asked by itself, and how they differ. */
    SIDE_BY_SIDE
}
