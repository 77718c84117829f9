/** Formal proofs: a statement that we hold, a proof by a candidate, and a proof checker that decides. */
@NullMarked
package dev.etalon.verify.proof;

import org.jspecify.annotations.NullMarked;
