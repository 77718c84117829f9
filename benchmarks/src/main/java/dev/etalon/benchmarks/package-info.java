/** Programs that the benchmark scripts start: a slow model server and makers of data. */
@NullMarked
package dev.etalon.benchmarks;

import org.jspecify.annotations.NullMarked;
