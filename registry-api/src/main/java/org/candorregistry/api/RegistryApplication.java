package org.candorregistry.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The executable: it assembles core, FHIR facade and REST into one service. */
@SpringBootApplication(scanBasePackages = "org.candorregistry")
public class RegistryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(RegistryApplication.class, arguments);
    }
}
