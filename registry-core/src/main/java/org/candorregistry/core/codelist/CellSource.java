package org.candorregistry.core.codelist;

import java.util.Set;

/**
 * What follows from the cells a product is made of.
 *
 * @param productCategory code of the FHIR product category
 * @param productClasses the classes a product of these cells can belong to
 * @param cultureExpanded passage is required; of any other source it is refused
 * @param mscLabel named MSC: needs the ISCT panel (doi:10.1080/14653240600855905) or a licensed product
 * @param bloodProduct platelets and leukocytes are required instead of cell counts
 * @param haematopoietic can be a haematopoietic graft
 */
public record CellSource(
        String code,
        String productCategory,
        Set<String> productClasses,
        boolean cultureExpanded,
        boolean mscLabel,
        boolean bloodProduct,
        boolean haematopoietic) {}
