/** Raters that are models: asked live, or recorded. */
@NullMarked
package dev.etalon.rating.judge;

import org.jspecify.annotations.NullMarked;
