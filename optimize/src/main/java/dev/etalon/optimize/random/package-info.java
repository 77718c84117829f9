/** Random numbers that another implementation can be held to. */
@NullMarked
package dev.etalon.optimize.random;

import org.jspecify.annotations.NullMarked;
