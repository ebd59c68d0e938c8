@NullMarked
package org.candorregistry.api.database;

import org.jspecify.annotations.NullMarked;
