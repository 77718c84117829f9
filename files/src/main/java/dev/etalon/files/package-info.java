/** Datasets from local files and folders. */
@NullMarked
package dev.etalon.files;

import org.jspecify.annotations.NullMarked;
