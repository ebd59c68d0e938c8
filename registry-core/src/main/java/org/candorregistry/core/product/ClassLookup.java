package org.candorregistry.core.product;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candorregistry.core.codelist.CellSource;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.ProductClass;

/** What the catalogues know of product classes and cell sources, each looked up once while a command runs. */
final class ClassLookup {

    /** Stands for a class that is not in the list: nothing follows from it, and its code is empty. */
    private static final ProductClass UNKNOWN = new ProductClass("", false, false, false);

    private final CodeLists codes;
    private final ProductRepository products;
    private final Map<String, ProductClass> classes = new HashMap<>();
    private final Map<String, Optional<CellSource>> sources = new HashMap<>();
    private final Map<String, Set<String>> preparations = new HashMap<>();

    ClassLookup(CodeLists codes, ProductRepository products) {
        this.codes = codes;
        this.products = products;
    }

    /** The description with what is known of its class and source. */
    DescribedProduct described(ProductDescription product) {
        ProductClass productClass = classes.computeIfAbsent(
                product.productClass(), code -> codes.productClass(code).orElse(UNKNOWN));
        CellSource source = Optional.ofNullable(product.source().cellSource())
                .flatMap(code -> sources.computeIfAbsent(code, codes::cellSource))
                .orElse(null);
        return new DescribedProduct(product, productClass, source);
    }

    /** The methods that lead to a class; empty for a comparator. */
    Set<String> preparations(String productClass) {
        return preparations.computeIfAbsent(productClass, products::preparations);
    }
}
