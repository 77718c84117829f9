/** Judges that are learnt from labels of people: features of texts, weighed by a logistic model. No model of language is asked. */
@NullMarked
package dev.etalon.rating.learned;

import org.jspecify.annotations.NullMarked;
