/** The scorers that a suite can name, each with its options; a file for each family. */
@NullMarked
package dev.etalon.app.suite.scorers;

import org.jspecify.annotations.NullMarked;
