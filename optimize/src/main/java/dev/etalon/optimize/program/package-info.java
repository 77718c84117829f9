/** What is optimised: a program with named texts, run on examples. */
@NullMarked
package dev.etalon.optimize.program;

import org.jspecify.annotations.NullMarked;
