/** Samples and where they come from. */
@NullMarked
package dev.etalon.core.dataset;

import org.jspecify.annotations.NullMarked;
