/** The exam of a rater on golden answers, and the certificate that it earns. */
@NullMarked
package dev.etalon.rating.exam;

import org.jspecify.annotations.NullMarked;
