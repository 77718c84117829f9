/** The candidates found so far, their scores, and who is best where. */
@NullMarked
package dev.etalon.optimize.pool;

import org.jspecify.annotations.NullMarked;
