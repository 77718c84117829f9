/** Live objects made of a suite's records: the one place that knows every module. */
@NullMarked
package dev.etalon.app.wiring;

import org.jspecify.annotations.NullMarked;
