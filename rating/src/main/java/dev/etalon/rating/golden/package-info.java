/** Golden sets: answers that people have labelled, with all that decides what may be concluded from them. */
@NullMarked
package dev.etalon.rating.golden;

import org.jspecify.annotations.NullMarked;
