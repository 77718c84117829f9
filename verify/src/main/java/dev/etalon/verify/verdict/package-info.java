/** What a verifier may say of an answer, one contract for all of them. */
@NullMarked
package dev.etalon.verify.verdict;

import org.jspecify.annotations.NullMarked;
