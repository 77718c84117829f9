/** What concerns guidelines: check, compare, copy. */
@NullMarked
package dev.etalon.cli.guideline;

import org.jspecify.annotations.NullMarked;
