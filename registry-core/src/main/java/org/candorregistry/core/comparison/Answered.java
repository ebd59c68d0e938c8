package org.candorregistry.core.comparison;

/**
 * A cohort of which a cut told something already.
 *
 * @param counted whether it told how many people they are
 */
record Answered(Cohort cohort, boolean counted) {}
