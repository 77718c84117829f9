/** ROUGE, equal to rouge-score. */
@NullMarked
package dev.etalon.metrics.rouge;

import org.jspecify.annotations.NullMarked;
