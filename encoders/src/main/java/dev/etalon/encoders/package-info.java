/** Encoders that run in this process on ONNX Runtime: models in folders, and one that ships on the class path. */
@NullMarked
package dev.etalon.encoders;

import org.jspecify.annotations.NullMarked;
