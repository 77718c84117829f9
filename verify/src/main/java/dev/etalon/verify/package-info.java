/** Checkable answers: what a verifier may say, and the verifiers that are built in. */
@NullMarked
package dev.etalon.verify;

import org.jspecify.annotations.NullMarked;
