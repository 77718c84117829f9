/** Answers that must be JSON of a given schema. */
@NullMarked
package dev.etalon.metrics.json;

import org.jspecify.annotations.NullMarked;
