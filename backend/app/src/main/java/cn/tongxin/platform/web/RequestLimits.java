package cn.tongxin.platform.web;

import cn.tongxin.kernel.errors.ProblemCode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a request may be. The HTTP decoder has limits of its own, set well above these: it
 * refuses with a bare status and no word of help, so it is only the last line of defence.
 */
@Singleton
public class RequestLimits {
    private static final String UPLOADS = "/api/v1/files";

    private final long body;
    private final long upload;
    private final int uri;
    private final int headers;

    public RequestLimits(
            @ConfigProperty(name = "tongxin.max-body-bytes") long body,
            @ConfigProperty(name = "tongxin.files.max-bytes") long upload,
            @ConfigProperty(name = "tongxin.max-uri-length") int uri,
            @ConfigProperty(name = "tongxin.max-header-bytes") int headers) {
        this.body = body;
        this.upload = upload;
        this.uri = uri;
        this.headers = headers;
    }

    Optional<ProblemCode> brokenBy(HttpServerRequest request) {
        if (declaredLength(request) > (request.path().equals(UPLOADS) ? upload : body)) {
            return Optional.of(ProblemCode.TOO_LARGE);
        }
        if (request.uri().length() > uri) {
            return Optional.of(ProblemCode.URI_TOO_LONG);
        }
        return headerLength(request) > headers
                ? Optional.of(ProblemCode.HEADERS_TOO_LARGE)
                : Optional.empty();
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        // A length that is no number never gets here: the HTTP decoder refuses it.
        return length == null ? 0 : Long.parseLong(length);
    }

    private static int headerLength(HttpServerRequest request) {
        int length = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            length += header.getKey().length() + header.getValue().length();
        }
        return length;
    }
}
