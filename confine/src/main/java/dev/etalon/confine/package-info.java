/** A program that takes rights from itself, for good, and becomes another one. */
@NullMarked
package dev.etalon.confine;

import org.jspecify.annotations.NullMarked;
