/** Java answers: compiled by a disposable compiler, run in a virtual machine of their own. */
@NullMarked
package dev.etalon.verify.code.java;

import org.jspecify.annotations.NullMarked;
