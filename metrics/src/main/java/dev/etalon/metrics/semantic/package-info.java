/** Metrics of meaning: vectors of an encoder stand for the texts. */
@NullMarked
package dev.etalon.metrics.semantic;

import org.jspecify.annotations.NullMarked;
