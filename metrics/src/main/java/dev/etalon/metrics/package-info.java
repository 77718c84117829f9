/** Metrics for exact answers: the factory. */
@NullMarked
package dev.etalon.metrics;

import org.jspecify.annotations.NullMarked;
