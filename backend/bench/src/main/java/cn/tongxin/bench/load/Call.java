package cn.tongxin.bench.load;

import java.nio.charset.StandardCharsets;

/**
 * One request, encoded once and sent many times. The authorization line stands apart because tokens
 * change during a run.
 *
 * @param head request line and headers
 * @param body empty for a GET
 */
public record Call(byte[] head, byte[] body) {
    private static final byte[] NO_BODY = {};

    public static Call get(String host, String path) {
        return new Call(bytes("GET " + path + " HTTP/1.1\r\n" + common(host)), NO_BODY);
    }

    public static Call put(String host, String path, String etag, byte[] json) {
        String head = "PUT " + path + " HTTP/1.1\r\n" + common(host) + of(json);
        return new Call(bytes(head + "If-Match: " + etag + "\r\n"), json);
    }

    public static Call post(String host, String path, byte[] json) {
        return new Call(bytes("POST " + path + " HTTP/1.1\r\n" + common(host) + of(json)), json);
    }

    private static String of(byte[] json) {
        return "Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n";
    }

    private static String common(String host) {
        return "Host: " + host + "\r\nAccept: application/json\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
