/** What came back from a judge, and the one verdict that may stand in it. */
@NullMarked
package dev.etalon.rating.reply;

import org.jspecify.annotations.NullMarked;
