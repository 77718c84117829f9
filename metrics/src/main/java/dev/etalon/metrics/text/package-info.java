/** Text as the reference implementations see it, normalisation, and what every metric needs to say of itself. */
@NullMarked
package dev.etalon.metrics.text;

import org.jspecify.annotations.NullMarked;
