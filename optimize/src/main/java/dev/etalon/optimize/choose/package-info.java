/** Which candidate is improved next, and which of its components. */
@NullMarked
package dev.etalon.optimize.choose;

import org.jspecify.annotations.NullMarked;
