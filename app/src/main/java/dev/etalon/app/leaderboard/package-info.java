/** Leaderboards: from files of comparisons, or from kept runs, to ranked systems. */
@NullMarked
package dev.etalon.app.leaderboard;

import org.jspecify.annotations.NullMarked;
