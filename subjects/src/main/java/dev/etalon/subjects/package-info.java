/** Systems under evaluation: recorded answers, HTTP endpoints, processes, prompts on a language model. */
@NullMarked
package dev.etalon.subjects;

import org.jspecify.annotations.NullMarked;
