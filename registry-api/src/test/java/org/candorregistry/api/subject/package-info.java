@NullMarked
package org.candorregistry.api.subject;

import org.jspecify.annotations.NullMarked;
