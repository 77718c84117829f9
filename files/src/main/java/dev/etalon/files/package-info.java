/** To be filled. */
@NullMarked
package dev.etalon.files;

import org.jspecify.annotations.NullMarked;
