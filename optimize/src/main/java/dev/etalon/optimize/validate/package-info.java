/** How candidates are validated. */
@NullMarked
package dev.etalon.optimize.validate;

import org.jspecify.annotations.NullMarked;
