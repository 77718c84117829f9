/** Word and character error rates, equal to jiwer. */
@NullMarked
package dev.etalon.metrics.edit;

import org.jspecify.annotations.NullMarked;
