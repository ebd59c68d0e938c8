@NullMarked
package org.candorregistry.api.settings;

import org.jspecify.annotations.NullMarked;
