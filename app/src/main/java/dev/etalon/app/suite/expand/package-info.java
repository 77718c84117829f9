/** Short forms of suites, written out before they are checked. */
@NullMarked
package dev.etalon.app.suite.expand;

import org.jspecify.annotations.NullMarked;
