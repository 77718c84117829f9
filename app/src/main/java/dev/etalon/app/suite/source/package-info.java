/** YAML text as a tree that knows its lines, and what is wrong with it. */
@NullMarked
package dev.etalon.app.suite.source;

import org.jspecify.annotations.NullMarked;
