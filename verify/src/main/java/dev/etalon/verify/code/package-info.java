/** Code against tests: the candidate in one sandbox, the tests in another, values between them. */
@NullMarked
package dev.etalon.verify.code;

import org.jspecify.annotations.NullMarked;
