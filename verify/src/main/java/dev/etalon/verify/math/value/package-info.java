/** What expressions are worth: normal forms, values at points, and the bounds of both. */
@NullMarked
package dev.etalon.verify.math.value;

import org.jspecify.annotations.NullMarked;
