/** Numbers over verdicts: shares, means, and means as people would see them. */
@NullMarked
package dev.etalon.rating.verdict;

import org.jspecify.annotations.NullMarked;
