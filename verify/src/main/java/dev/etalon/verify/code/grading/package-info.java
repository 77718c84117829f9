/** Grades a candidate by its values or its output, in a sandbox; the expected ones never get near it. */
@NullMarked
package dev.etalon.verify.code.grading;

import org.jspecify.annotations.NullMarked;
