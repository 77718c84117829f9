package dev.etalon.optimize.accept;

/**
 * Whether a proposal is worth to be validated.
 *
 * @param reason in words, for the report and for the next reflection
 */
public record Verdict(Proposal proposal, boolean accepted, String reason) {}
