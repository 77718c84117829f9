/** Containers: Podman or Docker, without an image from anywhere. */
@NullMarked
package dev.etalon.verify.sandbox.container;

import org.jspecify.annotations.NullMarked;
