/** From many scores to estimates with intervals. */
@NullMarked
package dev.etalon.core.summary;

import org.jspecify.annotations.NullMarked;
