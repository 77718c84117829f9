/** Logistic models of ordered verdicts: what learned judges and leaderboards are fitted with. */
@NullMarked
package dev.etalon.rating.logit;

import org.jspecify.annotations.NullMarked;
