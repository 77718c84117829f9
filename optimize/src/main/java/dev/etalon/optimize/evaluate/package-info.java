/** Runs candidates on examples, within an allowance, from a journal where it has them. */
@NullMarked
package dev.etalon.optimize.evaluate;

import org.jspecify.annotations.NullMarked;
