/** The models of a suite, brought to life or only counted. */
@NullMarked
package dev.etalon.app.models;

import org.jspecify.annotations.NullMarked;
