/** Translation edit rate, equal to sacrebleu. */
@NullMarked
package dev.etalon.metrics.ter;

import org.jspecify.annotations.NullMarked;
