package org.candorregistry.api.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.candorregistry.api.start.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.XZInputStream;

class PostgresBinariesTest {

    /** First four bytes of an ELF file, and of a Mach-O file for several processors. */
    private static final int ELF = 0x7F454C46;

    private static final int MACH_O_FAT = 0xCAFEBABE;

    private static final int SMALLEST_BINARY = 4096;

    /**
     * Numbers of processors: {@code e_machine} of the ELF specification, {@code cputype} of Apple's
     * {@code mach/machine.h}.
     */
    @ParameterizedTest
    @CsvSource({
        "Linux,    amd64,   62",
        "Linux,    aarch64, 183",
        "Mac OS X, x86_64,  16777223",
        "Mac OS X, aarch64, 16777228"
    })
    void theProgramsAreForTheProcessor(String system, String architecture, int processor) throws IOException {
        try (InputStream archive = PostgresBinaries.of(system, architecture).archive()) {
            assertThat(processorsOfTheFirstBinary(archive)).contains(processor);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, amd64",
        "Linux, riscv64",
        "Linux, i386",
        "Mac OS X, ppc",
        "FreeBSD, amd64",
        "Toaster, unknown"
    })
    void anyOtherPlatformIsSaidInOneSentence(String system, String architecture) {
        assertThatThrownBy(() -> PostgresBinaries.of(system, architecture))
                .isInstanceOf(StartFailure.class)
                .hasMessage("There is no embedded PostgreSQL for " + system + " on " + architecture
                        + "; set spring.datasource.url to a PostgreSQL 15 or newer.");
    }

    @Test
    void nothingIsCarriedForWindows() {
        assertThat(PostgresBinaries.class.getResource("/postgres-windows-x86_64.txz"))
                .isNull();
    }

    /** Programs and libraries of one archive are built together; text comes before them. */
    private static Set<Integer> processorsOfTheFirstBinary(InputStream archive) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Set<Integer> processors = entry.getSize() < SMALLEST_BINARY ? Set.of() : processors(tar);
                if (!processors.isEmpty()) {
                    return processors;
                }
            }
        }
        throw new IllegalStateException("The archive holds no binary.");
    }

    private static Set<Integer> processors(InputStream file) throws IOException {
        DataInputStream content = new DataInputStream(file);
        Set<Integer> processors = new HashSet<>();
        int form = content.readInt();
        if (form == ELF) {
            content.skipNBytes(14);
            processors.add(Short.toUnsignedInt(Short.reverseBytes(content.readShort())));
        } else if (form == MACH_O_FAT) {
            int parts = content.readInt();
            for (int part = 0; part < parts; part++) {
                processors.add(content.readInt());
                content.skipNBytes(16);
            }
        }
        return processors;
    }
}
