/** From a kept run or a comparison to the records that reports show. */
@NullMarked
package dev.etalon.app.reporting;

import org.jspecify.annotations.NullMarked;
