/** How two series of numbers go together, by value and by rank. */
@NullMarked
package dev.etalon.metrics.correlation;

import org.jspecify.annotations.NullMarked;
