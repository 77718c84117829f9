/** Asking a judge many things at once, also in other ways than it is usually asked. */
@NullMarked
package dev.etalon.rating.audit.asking;

import org.jspecify.annotations.NullMarked;
