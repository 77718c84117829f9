/** Statistics on numbers: intervals, resampling, paired tests, power. Knows nothing of samples. */
@NullMarked
package dev.etalon.core.stats;

import org.jspecify.annotations.NullMarked;
