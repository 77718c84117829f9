/** Kernels over sequences of whole numbers, words and characters being numbered first: shared n-grams and subsequences. */
@NullMarked
package dev.etalon.metrics.sequence;

import org.jspecify.annotations.NullMarked;
