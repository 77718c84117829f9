package dev.etalon.models;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What OpenAI says. */
final class OpenAiReplies {
    private OpenAiReplies() {}

    static String chat(String text, String finish) {
        return "{\"id\":\"x\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"the-model-2026-11-24\",\"choices\":[{"
                + "\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text)
                + "},\"finish_reason\":\""
                + finish + "\"}],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":7,\"total_tokens\":19}}";
    }

    static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
