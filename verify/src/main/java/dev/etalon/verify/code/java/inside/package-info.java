/** What runs inside the sandbox, in a virtual machine of its own: it knows nothing of the rest of this project. */
@NullMarked
package dev.etalon.verify.code.java.inside;

import org.jspecify.annotations.NullMarked;
