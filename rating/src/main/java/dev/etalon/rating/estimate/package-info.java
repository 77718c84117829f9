/** From the share that a rater with known error sees to an estimate of the true share. */
@NullMarked
package dev.etalon.rating.estimate;

import org.jspecify.annotations.NullMarked;
