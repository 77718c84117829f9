/** Where user namespaces are missing: a process that takes rights from itself by Landlock and a system call filter. */
@NullMarked
package dev.etalon.verify.sandbox.landlock;

import org.jspecify.annotations.NullMarked;
