package org.candorregistry.api;

import java.util.List;
import org.candorregistry.api.identity.VaultKeysetCommand;
import org.candorregistry.api.security.SigningKeyCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The executable: it assembles core, FHIR facade and REST into one service. */
@SpringBootApplication(scanBasePackages = "org.candorregistry")
public class RegistryApplication {

    public static void main(String[] arguments) {
        if (!runsCommand(List.of(arguments))) {
            SpringApplication.run(RegistryApplication.class, arguments);
        }
    }

    /** What makes keys starts no service; what it cannot do, it says in one line. */
    private static boolean runsCommand(List<String> arguments) {
        try {
            return VaultKeysetCommand.runs(arguments, System.in, System.out)
                    || SigningKeyCommand.runs(arguments, System.out);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            System.exit(1);
            throw misused;
        }
    }
}
