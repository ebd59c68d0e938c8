package org.candorregistry.core.link;

/**
 * A new link.
 *
 * @param token what opens it, told once; URL-safe
 */
public record IssuedLink(VisitLink link, String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IssuedLink[" + link.id() + "]";
    }
}
