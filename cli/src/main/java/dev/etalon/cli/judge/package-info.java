/** What concerns judges: exams, certificates, searches. */
@NullMarked
package dev.etalon.cli.judge;

import org.jspecify.annotations.NullMarked;
