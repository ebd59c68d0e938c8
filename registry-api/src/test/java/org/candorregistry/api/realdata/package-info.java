/**
 * Real patients, loaded over REST as docs/guides/loading-existing-data.md maps them, and what the registry then answers
 * against what R says of the same files. Skipped, in words, where the files are absent.
 */
@NullMarked
package org.candorregistry.api.realdata;

import org.jspecify.annotations.NullMarked;
