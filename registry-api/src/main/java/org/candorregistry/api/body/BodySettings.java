package org.candorregistry.api.body;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param bodyLimit the most bytes a request body may have
 * @param batchLimit the most bytes the body of a batch may have
 * @param importLimit the most bytes the body of an import may have, its file among them
 */
@ConfigurationProperties("candor")
record BodySettings(
        @DefaultValue("1MB") DataSize bodyLimit,
        @DefaultValue("10MB") DataSize batchLimit,
        @DefaultValue("1GB") DataSize importLimit) {}
