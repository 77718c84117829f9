/** Golden sets for the front ends: made of files of labels, looked over. */
@NullMarked
package dev.etalon.app.golden;

import org.jspecify.annotations.NullMarked;
