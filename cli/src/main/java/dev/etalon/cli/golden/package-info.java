/** What concerns golden sets: import and health. */
@NullMarked
package dev.etalon.cli.golden;

import org.jspecify.annotations.NullMarked;
