/** Subjects, their consents and who they are, over REST. */
@NullMarked
package org.candorregistry.api.subject;

import org.jspecify.annotations.NullMarked;
