/** The settings of the service, {@code candor.*}; each is described in docs/configuration.md. */
@NullMarked
package org.candorregistry.api.settings;

import org.jspecify.annotations.NullMarked;
