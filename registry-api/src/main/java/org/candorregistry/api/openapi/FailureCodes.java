package org.candorregistry.api.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.candorregistry.core.failure.FailureCode;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All failure codes of all features, by slug. */
final class FailureCodes {

    private FailureCodes() {}

    /**
     * Reads them from the class path.
     *
     * @throws IllegalStateException where two features use one slug for failures of different kinds
     */
    static Map<String, FailureCode> all() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FailureCode.class));
        Map<String, FailureCode> codes = new TreeMap<>();
        scanner.findCandidateComponents("org.candorregistry").forEach(found -> {
            String name = String.valueOf(found.getBeanClassName());
            Object[] constants = ClassUtils.resolveClassName(name, FailureCodes.class.getClassLoader())
                    .getEnumConstants();
            for (Object constant : constants == null ? new Object[0] : constants) {
                FailureCode code = (FailureCode) constant;
                FailureCode former = codes.putIfAbsent(code.slug(), code);
                if (former != null && former.kind() != code.kind()) {
                    throw new IllegalStateException(former + " means different things to two features.");
                }
            }
        });
        return codes;
    }
}
