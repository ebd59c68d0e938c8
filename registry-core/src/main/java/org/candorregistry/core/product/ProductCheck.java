package org.candorregistry.core.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.candorregistry.core.codelist.CodeLists;
import org.candorregistry.core.codelist.CodeUse;
import org.candorregistry.core.editcheck.EditCheck;
import org.candorregistry.core.editcheck.EditChecks;
import org.candorregistry.core.element.Completeness;
import org.candorregistry.core.failure.InputFailure;
import org.candorregistry.core.failure.Violations;
import org.candorregistry.core.subject.SubjectFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what the rules for products depend on, and applies them. */
@Component
class ProductCheck {

    private final CodeLists codes;
    private final ProductRepository products;
    private final EditChecks editChecks;

    ProductCheck(CodeLists codes, ProductRepository products, EditChecks editChecks) {
        this.codes = codes;
        this.products = products;
        this.editChecks = editChecks;
    }

    /**
     * Everything that is wrong with several commands.
     *
     * @param pointer where a command lies, by its place in the list
     */
    Violations all(List<RecordProduct> commands, LocalDate today, IntFunction<String> pointer) {
        Map<UUID, OptionalInt> birthYears = products.birthYears(
                commands.stream().map(RecordProduct::subject).collect(Collectors.toSet()));
        ClassLookup classes = new ClassLookup(codes, products);
        List<CodeUse> uses = new ArrayList<>();
        List<EditCheck> refusing = editChecks.refusing();
        Violations violations = new Violations();
        for (int place = 0; place < commands.size(); place++) {
            String parent = pointer.apply(place);
            RecordProduct command = commands.get(place);
            DescribedProduct described = classes.described(command.description());
            Violations found = new Violations();
            checkSubject(command, birthYears.get(command.subject()), found);
            if (described.isOfUnknownClass()) {
                found.add("/productClass", InputFailure.CODE_UNKNOWN, "Not a code of the list product_class.");
            } else {
                String productClass = described.productClass().code();
                ProductRules.check(described, classes.preparations(productClass), today, found);
                EditChecks.refuse(
                        refusing,
                        EditCheck.Checked.CELL_PRODUCT,
                        ProductElements.TABLE.numbers(described),
                        productClass,
                        found);
            }
            violations.addUnder(parent, found.all());
            ProductRules.codes(described).stream()
                    .map(use -> new CodeUse(parent + use.pointer(), use.list(), use.code()))
                    .forEach(uses::add);
        }
        violations.addUnder("", codes.unknown(uses));
        return violations;
    }

    /** How many of the applicable elements each description answers, in their order. */
    List<Completeness> completeness(List<ProductDescription> descriptions) {
        ClassLookup classes = new ClassLookup(codes, products);
        return descriptions.stream()
                .map(product -> ProductElements.TABLE.completeness(classes.described(product), product.absent()))
                .toList();
    }

    private static void checkSubject(RecordProduct command, @Nullable OptionalInt birthYear, Violations violations) {
        LocalDate collectedOn = command.description().collection().collectedOn();
        if (birthYear == null) {
            violations.add("/subjectId", SubjectFailure.SUBJECT_UNKNOWN, "No such subject.");
        } else if (collectedOn != null
                && command.description().donor().isAutologous()
                && birthYear.isPresent()
                && collectedOn.getYear() < birthYear.getAsInt()) {
            violations.add(
                    "/collection/collectedOn",
                    InputFailure.DATE_IMPOSSIBLE,
                    "The subject, who is the donor, was not born yet.");
        }
    }
}
