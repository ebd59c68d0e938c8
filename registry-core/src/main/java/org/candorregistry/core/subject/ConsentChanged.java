package org.candorregistry.core.subject;

import java.util.UUID;

/** A subject's consents are no longer what they were. */
public record ConsentChanged(UUID subjectId) {}
