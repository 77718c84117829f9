/** To be filled. */
@NullMarked
package dev.etalon.report;

import org.jspecify.annotations.NullMarked;
