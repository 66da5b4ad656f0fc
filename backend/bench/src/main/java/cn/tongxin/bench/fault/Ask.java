package cn.tongxin.bench.fault;

import java.util.LinkedHashMap;
import java.util.Map;

/** One request, before it is known which process gets it. */
record Ask(String method, String path, Map<String, String> headers, String body) {
    static Ask get(String path) {
        return new Ask("GET", path, Map.of(), null);
    }

    static Ask put(String path, String etag, String body) {
        return new Ask("PUT", path, Map.of("If-Match", etag), body);
    }

    static Ask post(String path, String body) {
        return new Ask("POST", path, Map.of(), body);
    }

    Ask with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Ask(method, path, all, body);
    }
}
