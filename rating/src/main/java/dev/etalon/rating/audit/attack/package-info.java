/** Texts that try to talk a judge into a verdict. */
@NullMarked
package dev.etalon.rating.audit.attack;

import org.jspecify.annotations.NullMarked;
