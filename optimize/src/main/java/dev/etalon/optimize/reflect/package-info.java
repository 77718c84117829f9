/** From what went wrong to a better text. */
@NullMarked
package dev.etalon.optimize.reflect;

import org.jspecify.annotations.NullMarked;
