/** Language models from GGUF files, run in this process by llama.cpp. */
@NullMarked
package dev.etalon.llama;

import org.jspecify.annotations.NullMarked;
