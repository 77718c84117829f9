/** To be filled. */
@NullMarked
package dev.etalon.store;

import org.jspecify.annotations.NullMarked;
