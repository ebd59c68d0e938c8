package org.candorregistry.core.treatment;

/**
 * A treatment that breaks no rule.
 *
 * @param command as it was sent, with age, hours and scores filled in
 * @param setting what it was judged against
 */
record JudgedTreatment(RecordTreatment command, Setting setting) {}
