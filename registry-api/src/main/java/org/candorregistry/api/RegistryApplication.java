package org.candorregistry.api;

import java.util.List;
import org.candorregistry.api.identity.VaultKeysetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The executable: it assembles core, FHIR facade and REST into one service. */
@SpringBootApplication(scanBasePackages = "org.candorregistry")
public class RegistryApplication {

    public static void main(String[] arguments) {
        if (!VaultKeysetCommand.runs(List.of(arguments), System.in, System.out)) {
            SpringApplication.run(RegistryApplication.class, arguments);
        }
    }
}
