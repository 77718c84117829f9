/** The port to any large language model, and the wrappers around it. */
@NullMarked
package dev.etalon.core.model;

import org.jspecify.annotations.NullMarked;
