package dev.etalon.rating.audit.asking;

import dev.etalon.rating.audit.probe.Ask;
import dev.etalon.rating.audit.probe.Item;

/**
 * Something to ask a judge.
 *
 * @param repeat from 0
 */
public record Question(Item item, int repeat, Ask ask) {}
