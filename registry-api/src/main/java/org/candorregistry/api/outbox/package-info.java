/** Messages to people: asked for over REST, sent by SMTP where that is switched on. */
@NullMarked
package org.candorregistry.api.outbox;

import org.jspecify.annotations.NullMarked;
