/** Runs and responses in a database: SQLite. The entry is {@link dev.etalon.store.Stores}. */
@NullMarked
package dev.etalon.store;

import org.jspecify.annotations.NullMarked;
