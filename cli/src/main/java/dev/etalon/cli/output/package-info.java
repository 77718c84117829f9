/** What the terminal shows: progress, tables. */
@NullMarked
package dev.etalon.cli.output;

import org.jspecify.annotations.NullMarked;
