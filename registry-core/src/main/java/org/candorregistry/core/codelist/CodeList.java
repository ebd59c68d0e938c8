package org.candorregistry.core.codelist;

/** A code list: what a clinic may choose from. */
public record CodeList(String id, String title, String description) {}
