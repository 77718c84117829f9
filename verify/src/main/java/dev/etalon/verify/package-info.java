/** To be filled. */
@NullMarked
package dev.etalon.verify;

import org.jspecify.annotations.NullMarked;
