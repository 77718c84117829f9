/** Code found in what a model said. */
@NullMarked
package dev.etalon.verify.code.answer;

import org.jspecify.annotations.NullMarked;
