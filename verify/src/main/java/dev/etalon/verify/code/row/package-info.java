/** What a row of a dataset asks for: the row formats of known benchmarks, and our own. */
@NullMarked
package dev.etalon.verify.code.row;

import org.jspecify.annotations.NullMarked;
