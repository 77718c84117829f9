/** To be filled. */
@NullMarked
package dev.etalon.app;

import org.jspecify.annotations.NullMarked;
