/** Which children are worth to be validated. */
@NullMarked
package dev.etalon.optimize.accept;

import org.jspecify.annotations.NullMarked;
