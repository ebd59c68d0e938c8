package org.candorregistry.core.cut;

import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the files of cuts lie, each cut in a directory of its own. Copies of the service share it.
 *
 * @param root made when the first cut is
 */
public record CutDirectory(Path root) {

    /** Where the files of an extract lie. */
    public Path ofExtract(UUID extract) {
        return root.resolve("extract-" + extract);
    }

    /** Where an extract is made, until it is whole. */
    public Path unfinishedExtract(UUID extract) {
        return root.resolve("extract-" + extract + ".part");
    }

    Path of(UUID cut) {
        return root.resolve(cut.toString());
    }

    /** Where it is made, until it is whole. */
    Path unfinished(UUID cut) {
        return root.resolve(cut + ".part");
    }
}
