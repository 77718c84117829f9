/** One class a command: options, a call, an exit code. */
@NullMarked
package dev.etalon.cli.command;

import org.jspecify.annotations.NullMarked;
