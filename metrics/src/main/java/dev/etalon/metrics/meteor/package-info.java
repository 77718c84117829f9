/** METEOR, equal to NLTK. */
@NullMarked
package dev.etalon.metrics.meteor;

import org.jspecify.annotations.NullMarked;
