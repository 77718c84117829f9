/** The SPI of everything that scores: metrics, verifiers, raters. */
@NullMarked
package dev.etalon.core.scorer;

import org.jspecify.annotations.NullMarked;
