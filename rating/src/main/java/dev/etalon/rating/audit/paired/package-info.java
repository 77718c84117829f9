/** Whether changed items are judged otherwise than the same items are when they are judged again. */
@NullMarked
package dev.etalon.rating.audit.paired;

import org.jspecify.annotations.NullMarked;
