/** The text files of TREC: judgements (qrels) and runs. */
@NullMarked
package dev.etalon.files.trec;

import org.jspecify.annotations.NullMarked;
