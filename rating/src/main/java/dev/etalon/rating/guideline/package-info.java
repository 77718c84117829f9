/** The written criteria that raters follow, people and models alike. */
@NullMarked
package dev.etalon.rating.guideline;

import org.jspecify.annotations.NullMarked;
