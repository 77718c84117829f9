/** What a search has paid for, kept line by line, so that it goes on exactly where it was stopped. */
@NullMarked
package dev.etalon.optimize.journal;

import org.jspecify.annotations.NullMarked;
