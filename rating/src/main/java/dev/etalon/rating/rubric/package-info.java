/** Answers rated item by item: each item is met or not, and has its points. */
@NullMarked
package dev.etalon.rating.rubric;

import org.jspecify.annotations.NullMarked;
