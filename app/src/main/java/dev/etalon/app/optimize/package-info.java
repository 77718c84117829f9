/** Prompts and guidelines of a suite that improve themselves. */
@NullMarked
package dev.etalon.app.optimize;

import org.jspecify.annotations.NullMarked;
