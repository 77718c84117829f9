/** What commands that run a suite share: which samples, which store, which reports, the exit code. */
@NullMarked
package dev.etalon.cli.running;

import org.jspecify.annotations.NullMarked;
