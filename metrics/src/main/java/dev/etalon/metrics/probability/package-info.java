/** Answers that are probabilities: how good, how calibrated, how well they rank. */
@NullMarked
package dev.etalon.metrics.probability;

import org.jspecify.annotations.NullMarked;
