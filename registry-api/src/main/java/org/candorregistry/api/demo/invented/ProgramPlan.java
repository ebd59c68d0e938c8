package org.candorregistry.api.demo.invented;

import org.candorregistry.core.clinic.RecordProgram;

/**
 * A program before its cases are invented.
 *
 * @param cases how many
 * @param youngest a, whole years at treatment
 * @param oldest a, whole years at treatment
 */
record ProgramPlan(RecordProgram program, Kind kind, int cases, int youngest, int oldest) {}
