/** Answers whose form can be checked: XML, YAML, tool calls. */
@NullMarked
package dev.etalon.verify.structure;

import org.jspecify.annotations.NullMarked;
