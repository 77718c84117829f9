/** Rules that make a right answer wrong. */
@NullMarked
package dev.etalon.rating.audit.corrupt;

import org.jspecify.annotations.NullMarked;
