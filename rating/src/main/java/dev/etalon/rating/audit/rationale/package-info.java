/** Whether the reasons that a judge gives are grounded, lead to its verdict, and have anything to do with it. */
@NullMarked
package dev.etalon.rating.audit.rationale;

import org.jspecify.annotations.NullMarked;
