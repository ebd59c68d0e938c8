package org.candorregistry.core.codelist;

import static org.candorregistry.core.failure.InputFailure.CODE_UNKNOWN;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.candorregistry.core.failure.RegistryException;
import org.candorregistry.core.failure.Violation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code lists. Read from the database each time: a steward's change holds at once in every copy of the service. */
@Service
@Transactional(readOnly = true)
public class CodeLists {

    private final CodeRepository codes;
    private final AttributeRepository attributes;

    CodeLists(CodeRepository codes, AttributeRepository attributes) {
        this.codes = codes;
        this.attributes = attributes;
    }

    /** The lists themselves, by id. */
    public List<CodeList> all() {
        return codes.lists();
    }

    /** All values of a list in their order, retired ones too. */
    public List<Code> list(ListName list) {
        return codes.list(list.id());
    }

    /**
     * All values of the list with this id.
     *
     * @throws RegistryException {@code code-list-unknown}
     */
    public List<Code> list(String listId) {
        return list(ListName.of(listId)
                .orElseThrow(() -> new RegistryException(CodeListFailure.CODE_LIST_UNKNOWN, "No such code list.")));
    }

    /** A value, retired or not: what old rows name can always be shown. */
    public Optional<Code> find(ListName list, String code) {
        return codes.find(list.id(), code);
    }

    /** Whether new rows may use the code. */
    public boolean accepts(ListName list, String code) {
        return unknown(List.of(new CodeUse("", list, code))).isEmpty();
    }

    /**
     * Checks all codes of a submission in one round trip.
     *
     * @return {@code code-unknown} for each one that is not in its list or is retired, in the order of {@code uses}
     */
    public List<Violation> unknown(Collection<CodeUse> uses) {
        if (uses.isEmpty()) {
            return List.of();
        }
        Set<ListedCode> accepted = codes.accepted(uses);
        return uses.stream()
                .filter(use -> !accepted.contains(new ListedCode(use.list().id(), use.code())))
                .map(use -> new Violation(
                        use.pointer(),
                        CODE_UNKNOWN,
                        "Not a code of the list " + use.list().id() + "."))
                .toList();
    }

    /** What follows from a cell source; empty where the code is unknown. */
    public Optional<CellSource> cellSource(String code) {
        return attributes.cellSource(code);
    }

    /** What follows from a product class; empty where the code is unknown. */
    public Optional<ProductClass> productClass(String code) {
        return attributes.productClass(code);
    }

    /** What events of these kinds can carry, by code; an unknown code is absent. */
    public Map<String, EventKind> eventKinds(Collection<String> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : attributes.eventKinds(wanted).stream()
                        .collect(Collectors.toMap(EventKind::code, Function.identity()));
    }

    /** A value with its words; a code that is in no list stands for itself. */
    public Named named(ListName list, String code) {
        return new Named(code, find(list, code).map(Code::display).orElse(code));
    }

    /** The field a condition belongs to, a code of {@link ListName#CONDITION_AREA}; empty where the code is unknown. */
    public Optional<String> areaOf(String condition) {
        return attributes.areaOf(condition);
    }
}
