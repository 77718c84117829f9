/** The languages that answers may be written in: how their code is found, started and spoken to. */
@NullMarked
package dev.etalon.verify.code.language;

import org.jspecify.annotations.NullMarked;
