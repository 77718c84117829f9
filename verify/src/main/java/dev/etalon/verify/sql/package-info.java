/** SQL by execution: the answer's query and the right one run on the same data, in a process of their own, and their rows are compared. */
@NullMarked
package dev.etalon.verify.sql;

import org.jspecify.annotations.NullMarked;
