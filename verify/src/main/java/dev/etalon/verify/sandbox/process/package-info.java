/** The processes of a running sandbox, whatever starts them: output is drained, limits are watched, all end together. */
@NullMarked
package dev.etalon.verify.sandbox.process;

import org.jspecify.annotations.NullMarked;
