@NullMarked
package org.candorregistry.api.outbox;

import org.jspecify.annotations.NullMarked;
