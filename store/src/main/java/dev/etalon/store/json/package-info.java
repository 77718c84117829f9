/** How values become the JSON and the columns of the database, and back. Reads what newer versions write: unknown fields are passed over. */
@NullMarked
package dev.etalon.store.json;

import org.jspecify.annotations.NullMarked;
