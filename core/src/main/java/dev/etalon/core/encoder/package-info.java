/** The port to encoders: models that turn a text into vectors, one for each token and one for the whole. */
@NullMarked
package dev.etalon.core.encoder;

import org.jspecify.annotations.NullMarked;
