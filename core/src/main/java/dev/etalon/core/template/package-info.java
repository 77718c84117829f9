/** Texts with named places, filled per sample: prompts, request bodies, addresses. */
@NullMarked
package dev.etalon.core.template;

import org.jspecify.annotations.NullMarked;
