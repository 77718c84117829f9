/** The verifiers that are built in. */
@NullMarked
package dev.etalon.verify;

import org.jspecify.annotations.NullMarked;
