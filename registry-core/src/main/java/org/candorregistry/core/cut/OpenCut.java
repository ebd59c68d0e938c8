package org.candorregistry.core.cut;

import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of a cut and what reads them.
 *
 * @param duck speaks DuckDB's SQL
 * @param outcomes Parquet, one row for each goal and time point
 * @param times Parquet, one row for each goal on a measure of time
 */
public record OpenCut(JdbcClient duck, Path outcomes, Path times) {}
