/** What a search was worth: said once, with an interval. */
@NullMarked
package dev.etalon.optimize.outcome;

import org.jspecify.annotations.NullMarked;
