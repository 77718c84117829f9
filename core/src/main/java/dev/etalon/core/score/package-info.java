/** What a scorer says of one answer. Values only: depends on nothing. */
@NullMarked
package dev.etalon.core.score;

import org.jspecify.annotations.NullMarked;
