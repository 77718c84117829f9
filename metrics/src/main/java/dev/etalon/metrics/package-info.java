/** To be filled. */
@NullMarked
package dev.etalon.metrics;

import org.jspecify.annotations.NullMarked;
