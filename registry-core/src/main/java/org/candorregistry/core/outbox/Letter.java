package org.candorregistry.core.outbox;

import org.candorregistry.core.link.VisitLink.Language;

/** What is sent: an address of a person, and the address of the page that they are invited to. */
public record Letter(String email, String url, Language language) {

    /** Without either address. */
    @Override
    public String toString() {
        return "Letter[" + language + "]";
    }
}
