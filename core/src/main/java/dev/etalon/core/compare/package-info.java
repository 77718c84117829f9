/** Two runs beside each other, paired by sample: effects with tests, regressions and fixes. */
@NullMarked
package dev.etalon.core.compare;

import org.jspecify.annotations.NullMarked;
