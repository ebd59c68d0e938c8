package org.candorregistry.core.codelist;

/** A code and its words. */
public record Named(String code, String display) {}
