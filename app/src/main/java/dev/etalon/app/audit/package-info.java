/** The audit and the watch of a suite's judges. */
@NullMarked
package dev.etalon.app.audit;

import org.jspecify.annotations.NullMarked;
