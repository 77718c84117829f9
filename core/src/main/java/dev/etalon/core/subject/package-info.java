/** The system under evaluation: from a sample to an answer. */
@NullMarked
package dev.etalon.core.subject;

import org.jspecify.annotations.NullMarked;
