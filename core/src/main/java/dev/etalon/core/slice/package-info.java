/** Reads the trials of a run once: estimates of every measure over every slice. */
@NullMarked
package dev.etalon.core.slice;

import org.jspecify.annotations.NullMarked;
