package cn.tongxin.platform.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Reads a small JSON object of texts out of a jsonb column. */
public final class TextMaps {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TYPE = new TypeReference<>() {};

    private TextMaps() {}

    public static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, TYPE);
        } catch (JsonProcessingException e) {
            // Only our own writer fills these columns; the message would quote their content.
            throw new IllegalStateException("not an object of texts");
        }
    }
}
