package org.candorregistry.core.client;

/**
 * A new client with its secret, which nobody can read again.
 *
 * @param secret 43 characters, 256 random bits
 */
public record IssuedClient(ApiClient client, String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IssuedClient[" + client + "]";
    }
}
