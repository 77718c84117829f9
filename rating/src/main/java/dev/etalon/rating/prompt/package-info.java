/** What a judge is shown: a guideline and the texts to rate, as one request. */
@NullMarked
package dev.etalon.rating.prompt;

import org.jspecify.annotations.NullMarked;
