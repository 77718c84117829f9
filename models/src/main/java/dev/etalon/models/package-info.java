/** LLM providers behind the port LanguageModel, by LangChain4j, and what they cost. */
@NullMarked
package dev.etalon.models;

import org.jspecify.annotations.NullMarked;
