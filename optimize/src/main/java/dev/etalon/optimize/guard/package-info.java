/** What a proposed text must not do. */
@NullMarked
package dev.etalon.optimize.guard;

import org.jspecify.annotations.NullMarked;
