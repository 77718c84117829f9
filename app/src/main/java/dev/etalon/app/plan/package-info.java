/** What a run will take, told before anything is spent. */
@NullMarked
package dev.etalon.app.plan;

import org.jspecify.annotations.NullMarked;
