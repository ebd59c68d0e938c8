package org.candorregistry.core.codelist;

/** A code and the id of its list. */
record ListedCode(String list, String code) {}
