package org.candorregistry.core.codelist;

/**
 * A code that was sent and must be one of a list.
 *
 * @param pointer JSON pointer to it in what was sent
 */
public record CodeUse(String pointer, ListName list, String code) {}
