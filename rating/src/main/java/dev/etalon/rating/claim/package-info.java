/** Answers cut into claims, so that a judge can rate them one by one. */
@NullMarked
package dev.etalon.rating.claim;

import org.jspecify.annotations.NullMarked;
