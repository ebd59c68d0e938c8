package org.candorregistry.api.identity;

import org.candorregistry.core.identity.VaultRotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** After a start with the argument {@code reencrypt-vault}: brings all identities under the primary keys. */
@Component
class ReencryptVault implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReencryptVault.class);
    private static final String ARGUMENT = "reencrypt-vault";

    private final VaultRotation rotation;

    ReencryptVault(VaultRotation rotation) {
        this.rotation = rotation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(ARGUMENT)) {
            LOG.info("{} identities are encrypted anew", rotation.reencryptAll());
        }
    }
}
