/** The only way to run text that a model wrote: isolated processes with bounded time, memory, processes, disk and output. */
@NullMarked
package dev.etalon.verify.sandbox;

import org.jspecify.annotations.NullMarked;
