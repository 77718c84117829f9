/** Ranked lists against judgements: what a retriever or a recommender found, and in which order. */
@NullMarked
package dev.etalon.metrics.ranking;

import org.jspecify.annotations.NullMarked;
