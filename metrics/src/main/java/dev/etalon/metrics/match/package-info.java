/** Answers that match or do not: exact, contains, regex, label, token overlap. */
@NullMarked
package dev.etalon.metrics.match;

import org.jspecify.annotations.NullMarked;
