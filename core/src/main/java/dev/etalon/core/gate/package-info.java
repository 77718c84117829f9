/** Whether a run may pass: conditions with a margin and an error rate, answered by pass, fail or inconclusive. */
@NullMarked
package dev.etalon.core.gate;

import org.jspecify.annotations.NullMarked;
