/** What a suite file may hold, declared once: read by the checker, the schema and the documentation. */
@NullMarked
package dev.etalon.app.suite.shape;

import org.jspecify.annotations.NullMarked;
