/** The suite file: YAML to typed, validated records, its settings, its schema and its starter. */
@NullMarked
package dev.etalon.app.suite;

import org.jspecify.annotations.NullMarked;
