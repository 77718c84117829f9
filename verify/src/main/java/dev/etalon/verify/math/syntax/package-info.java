/** Reads mathematics, in LaTeX or plainly, into a tree; nesting and size are bounded. */
@NullMarked
package dev.etalon.verify.math.syntax;

import org.jspecify.annotations.NullMarked;
