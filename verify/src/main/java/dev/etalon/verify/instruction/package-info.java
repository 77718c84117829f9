/** Instructions that can be checked by program: IFEval's. */
@NullMarked
package dev.etalon.verify.instruction;

import org.jspecify.annotations.NullMarked;
