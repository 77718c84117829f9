/** The probes: each changes an item in one way that should leave its verdict as it was, or should move it. */
@NullMarked
package dev.etalon.rating.audit.probe;

import org.jspecify.annotations.NullMarked;
