/** The audit of a judge: what moves its verdicts that should not, and whether its reasons carry them. */
@NullMarked
package dev.etalon.rating.audit;

import org.jspecify.annotations.NullMarked;
