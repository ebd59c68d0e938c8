package org.candorregistry.core.clinic;

/**
 * What a program is for.
 *
 * @param condition code list {@code condition}
 * @param goalDomain code list {@code goal_domain}: what is to get better
 */
public record Indication(String condition, String goalDomain) {}
