package org.candorregistry.api.demo.invented;

/**
 * How a clinic keeps its records.
 *
 * @param diligence share of due visits, 0 to 1, that it brings in when nothing else is in the way
 * @param answers whether it keeps the answers to single items beside the scores
 */
record Habits(double diligence, boolean answers) {}
