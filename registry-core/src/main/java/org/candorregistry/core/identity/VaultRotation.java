package org.candorregistry.core.identity;

import java.util.List;
import java.util.UUID;
import org.candorregistry.core.session.Caller;
import org.candorregistry.core.session.Role;
import org.candorregistry.core.session.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the whole vault under the primary keys, after a keyset with a new one was put in place. One transaction per
 * clinic, each in that clinic's name; can be stopped and run again.
 */
@Service
public class VaultRotation {

    static final String CLINICS = """
            SELECT clinic_id FROM clinic ORDER BY clinic_id
            """;

    private static final String ACTOR = "key rotation";

    private final IdentityVault vault;
    private final KeyCheck check;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    VaultRotation(IdentityVault vault, KeyCheck check, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.vault = vault;
        this.check = check;
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Encrypts and indexes anew what was written under former keys.
     *
     * @return how many identities were written anew; 0 where nothing was left to do
     */
    public int reencryptAll() {
        Caller steward = new Caller(ACTOR, Role.STEWARD, Caller.REGISTRY);
        List<UUID> clinics = Session.as(
                steward,
                () -> transactions.execute(
                        status -> jdbc.sql(CLINICS).query(UUID.class).list()));
        int rewritten = 0;
        for (UUID clinic : clinics) {
            Caller caller = new Caller(ACTOR, Role.CLINIC_ADMIN, clinic).because("Encrypted under a new key");
            rewritten += Session.as(caller, vault::reencrypt);
        }
        check.renew();
        return rewritten;
    }
}
