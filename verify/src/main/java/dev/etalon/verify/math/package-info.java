/** Mathematical answers: the final answer is found in the text, read by our own parser, and compared with the reference. */
@NullMarked
package dev.etalon.verify.math;

import org.jspecify.annotations.NullMarked;
