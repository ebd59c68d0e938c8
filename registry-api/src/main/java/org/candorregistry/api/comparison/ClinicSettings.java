package org.candorregistry.api.comparison;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which clinics are compared.
 *
 * @param leastEvaluated people that a clinic needs to have evaluated
 * @param leastCompleteness evaluated over due that it needs, from 0 to 1
 */
@ConfigurationProperties("candor.clinics")
record ClinicSettings(
        @DefaultValue("30") int leastEvaluated,
        @DefaultValue("0.6") double leastCompleteness) {}
