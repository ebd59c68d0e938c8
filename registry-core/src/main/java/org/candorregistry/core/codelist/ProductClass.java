package org.candorregistry.core.codelist;

/**
 * What follows from the class of a product.
 *
 * @param livingCells contains living cells
 * @param transplant a haematopoietic graft: its elements, failure set and follow-up plan apply
 * @param comparator not a cell product; recorded so that cell products can be compared with it
 */
public record ProductClass(String code, boolean livingCells, boolean transplant, boolean comparator) {}
