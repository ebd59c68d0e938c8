package org.candorregistry.core.identity;

import java.nio.charset.StandardCharsets;
import org.candorregistry.core.failure.RegistryException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a keyset that is not this database's: otherwise a lost keyset would be noticed only by whoever
 * needs an identity that nobody can read any more, after others were written under another key.
 */
@Component
class KeyCheck implements SmartInitializingSingleton {

    static final String INSERT = """
            INSERT INTO vault.key_check (ciphertext) VALUES (:ciphertext) ON CONFLICT DO NOTHING
            """;

    static final String UPDATE = """
            UPDATE vault.key_check SET ciphertext = :ciphertext
            """;

    static final String FIND = """
            SELECT ciphertext FROM vault.key_check
            """;

    private static final byte[] TEXT = "Candor".getBytes(StandardCharsets.UTF_8);
    private static final String PLACE = "key_check";

    private final JdbcClient jdbc;
    private final VaultKeyset keys;

    KeyCheck(JdbcClient jdbc, VaultKeyset keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql(INSERT).param("ciphertext", ciphertext()).update();
        byte[] found = jdbc.sql(FIND).query(byte[].class).single();
        try {
            keys.open(found, PLACE);
        } catch (RegistryException refused) {
            throw new WrongKeysetException(refused);
        }
    }

    /** Lets a former key go: from now on the primary one is asked for. */
    void renew() {
        jdbc.sql(UPDATE).param("ciphertext", ciphertext()).update();
    }

    private byte[] ciphertext() {
        return keys.seal(TEXT, PLACE);
    }
}
