/** To be filled. */
@NullMarked
package dev.etalon.rating;

import org.jspecify.annotations.NullMarked;
