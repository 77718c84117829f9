/** To be filled. */
@NullMarked
package dev.etalon.cli;

import org.jspecify.annotations.NullMarked;
