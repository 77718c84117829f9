/** The self-check: attacks on a sandbox from inside, by which it earns its level. */
@NullMarked
package dev.etalon.verify.sandbox.probe;

import org.jspecify.annotations.NullMarked;
