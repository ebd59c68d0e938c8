package org.candorregistry.core.signature;

import java.time.Instant;
import java.util.UUID;

/**
 * Who signs, as the token says.
 *
 * @param provider a provider of the clinic
 * @param authenticatedAt when the provider last proved who they are
 */
public record Signer(UUID provider, Instant authenticatedAt) {}
