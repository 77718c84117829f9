/** How calls to the outside are paced, retried and paid for. */
@NullMarked
package dev.etalon.core.traffic;

import org.jspecify.annotations.NullMarked;
