/** One evaluation: the runner, its record and the port that keeps it. */
@NullMarked
package dev.etalon.core.run;

import org.jspecify.annotations.NullMarked;
