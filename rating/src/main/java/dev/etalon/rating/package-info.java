/** Open answers, judged by written criteria: guidelines and those who rate by them. */
@NullMarked
package dev.etalon.rating;

import org.jspecify.annotations.NullMarked;
