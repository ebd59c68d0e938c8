package org.candorregistry.core.codelist;

import org.jspecify.annotations.Nullable;

/**
 * A code of an outside system.
 *
 * @param system its URI
 * @param version of the system; null where the code does not depend on one
 */
public record Coding(String system, @Nullable String version, String code, String display) {}
