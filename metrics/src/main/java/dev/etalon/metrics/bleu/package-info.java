/** BLEU, equal to sacrebleu. */
@NullMarked
package dev.etalon.metrics.bleu;

import org.jspecify.annotations.NullMarked;
