/** What this machine has of what Etalon needs. */
@NullMarked
package dev.etalon.cli.doctor;

import org.jspecify.annotations.NullMarked;
