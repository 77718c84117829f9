/** Exact match and F1 of DROP. */
@NullMarked
package dev.etalon.metrics.drop;

import org.jspecify.annotations.NullMarked;
