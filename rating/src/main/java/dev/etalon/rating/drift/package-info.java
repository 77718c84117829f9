/** The watch of a judge in use: a frozen set of answers, judged again and again. */
@NullMarked
package dev.etalon.rating.drift;

import org.jspecify.annotations.NullMarked;
