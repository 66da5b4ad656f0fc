package cn.tongxin.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back, if anything did.
 *
 * @param status 0 when nothing came back
 * @param trouble why nothing came back, else empty
 * @param problem whether a refusal was a proper problem+json
 */
record Reply(
        int status, String etag, boolean replayed, boolean problem, JsonNode body, String trouble) {
    static final String TIMEOUT = "timeout";

    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Nothing came back, or the server said that it cannot serve now. */
    boolean unavailable() {
        return status == 0 || status == 503;
    }

    String code() {
        return body.path("code").asText();
    }

    /** For counting: statuses, with the code of a refusal. */
    String kind() {
        if (status == 0) {
            return trouble;
        }
        return ok()
                ? "2xx"
                : status + " " + code() + (problem || status < 400 ? "" : " (no problem+json)");
    }
}
