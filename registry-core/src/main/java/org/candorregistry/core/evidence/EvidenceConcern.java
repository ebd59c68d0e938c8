package org.candorregistry.core.evidence;

import java.util.List;

/**
 * What somebody wants evidence about, whoever is treated.
 *
 * @param goalDomains code list {@code goal_domain}: any of these
 */
public record EvidenceConcern(String condition, String productClass, List<String> goalDomains) {}
