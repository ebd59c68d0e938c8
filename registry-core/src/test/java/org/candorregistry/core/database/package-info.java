/** Where the tests of every module take their PostgreSQL from. */
@NullMarked
package org.candorregistry.core.database;

import org.jspecify.annotations.NullMarked;
