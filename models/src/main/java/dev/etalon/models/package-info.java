/** To be filled. */
@NullMarked
package dev.etalon.models;

import org.jspecify.annotations.NullMarked;
