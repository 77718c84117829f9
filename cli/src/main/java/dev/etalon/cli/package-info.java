/** The etalon command: {@code command} has one class a command, {@code output} what the terminal shows. */
@NullMarked
package dev.etalon.cli;

import org.jspecify.annotations.NullMarked;
