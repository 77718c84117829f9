/** chrF and chrF++, equal to sacrebleu. */
@NullMarked
package dev.etalon.metrics.chrf;

import org.jspecify.annotations.NullMarked;
