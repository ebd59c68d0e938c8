package org.candorregistry.api.security;

/**
 * Where the tokens come from that the service accepts.
 *
 * @param own whether the service issues them itself
 * @param issuer what they say in {@code iss}; without a slash at the end, unless the other issuer has one
 * @param clinicClaim which claim holds the id of the clinic acted for
 */
public record TokenOrigin(boolean own, String issuer, String clinicClaim) {}
