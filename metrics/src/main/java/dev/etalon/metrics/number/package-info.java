/** Answers that are numbers, against the right number. */
@NullMarked
package dev.etalon.metrics.number;

import org.jspecify.annotations.NullMarked;
