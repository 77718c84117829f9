/** What a golden set is worth, and what would make it better. */
@NullMarked
package dev.etalon.rating.golden.health;

import org.jspecify.annotations.NullMarked;
