package org.candorregistry.core.treatment;

/** What the rules for a treatment need of a program: ids of its product class and of its follow-up plan. */
record KnownProgram(String productClass, String plan) {}
