/** Runs and comparisons as text, pages and files for people and CI. Plain records in, text out: nothing is computed here. */
@NullMarked
package dev.etalon.report;

import org.jspecify.annotations.NullMarked;
