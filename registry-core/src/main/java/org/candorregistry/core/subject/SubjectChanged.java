package org.candorregistry.core.subject;

import java.util.UUID;

/** What is stated of a subject itself is no longer what it was. */
public record SubjectChanged(UUID subjectId) {}
