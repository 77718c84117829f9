package dev.etalon.optimize.search;

import org.jspecify.annotations.Nullable;

/**
 * How children are made.
 *
 * @param perfectScore a minibatch on which the parent has this score everywhere teaches nothing and is skipped; null to skip none
 * @param rememberParents whether a parent's rollouts are taken from memory where it has met an example before
 */
public record ProposerOptions(@Nullable Double perfectScore, boolean rememberParents) {}
