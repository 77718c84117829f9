/** Systems ranked by comparisons of their answers. */
@NullMarked
package dev.etalon.rating.leaderboard;

import org.jspecify.annotations.NullMarked;
