/** To be filled. */
@NullMarked
package dev.etalon.subjects;

import org.jspecify.annotations.NullMarked;
