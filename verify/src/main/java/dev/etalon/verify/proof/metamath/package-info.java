/** Metamath: databases read and proofs verified, in this process, since a proof is a list of labels and nothing of it is run. */
@NullMarked
package dev.etalon.verify.proof.metamath;

import org.jspecify.annotations.NullMarked;
