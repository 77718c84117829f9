/** Flat rows to files: results for other tools. */
@NullMarked
package dev.etalon.files.export;

import org.jspecify.annotations.NullMarked;
