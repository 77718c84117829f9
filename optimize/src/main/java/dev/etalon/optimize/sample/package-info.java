/** Which training examples a candidate is tried on. */
@NullMarked
package dev.etalon.optimize.sample;

import org.jspecify.annotations.NullMarked;
