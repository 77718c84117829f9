/** The choice of one judge among many, honest about what a choice does to numbers. */
@NullMarked
package dev.etalon.rating.search;

import org.jspecify.annotations.NullMarked;
