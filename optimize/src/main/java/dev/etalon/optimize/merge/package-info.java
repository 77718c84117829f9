/** Two candidates and their common ancestor make a child. */
@NullMarked
package dev.etalon.optimize.merge;

import org.jspecify.annotations.NullMarked;
