/** The search: choose, try, reflect, accept, validate, again. */
@NullMarked
package dev.etalon.optimize.search;

import org.jspecify.annotations.NullMarked;
