/** The system call filter: which calls a sandboxed program may make. */
@NullMarked
package dev.etalon.verify.sandbox.filter;

import org.jspecify.annotations.NullMarked;
