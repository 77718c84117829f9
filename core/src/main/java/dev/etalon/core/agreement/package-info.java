/** How far raters agree beyond chance, on plain counts. */
@NullMarked
package dev.etalon.core.agreement;

import org.jspecify.annotations.NullMarked;
