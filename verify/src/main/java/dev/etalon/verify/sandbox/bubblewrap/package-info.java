/** Linux namespaces through bubblewrap. */
@NullMarked
package dev.etalon.verify.sandbox.bubblewrap;

import org.jspecify.annotations.NullMarked;
