/** Linux control groups, which bound all processes of a sandbox together, where this process may make them. */
@NullMarked
package dev.etalon.verify.sandbox.cgroup;

import org.jspecify.annotations.NullMarked;
