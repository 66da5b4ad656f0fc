package cn.tongxin.platform.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the separately built web client from a folder, when one is set, beside the API. Unknown
 * paths outside the API get index.html, because the client's own router knows them.
 */
@Singleton
public class WebClientRoutes {
    private static final int LAST = 20_000;

    /** File names under /assets carry a hash of their content. */
    private static final String FOREVER = "public, max-age=31536000, immutable";

    /** The contract and the SDK keep their addresses over releases. */
    private static final String ASK_AGAIN = "no-cache";

    private final Optional<String> directory;

    public WebClientRoutes(
            @ConfigProperty(name = "tongxin.web-client-directory") Optional<String> directory) {
        this.directory = directory;
    }

    void register(@Observes Router router) {
        if (directory.isEmpty()) {
            return;
        }
        Path root = Path.of(directory.get()).toAbsolutePath().normalize();
        Path index = root.resolve("index.html");
        if (!Files.isReadable(index)) {
            throw new IllegalStateException("no index.html in tongxin.web-client-directory");
        }
        StaticHandler files =
                StaticHandler.create(FileSystemAccess.ROOT, root.toString())
                        .setIncludeHidden(false)
                        .setDirectoryListing(false)
                        .setSendVaryHeader(true);
        router.route().order(LAST).handler(context -> page(context, files, index));
    }

    /** What a file's answer says in place of the handler's own day. */
    private static void keep(RoutingContext context, String how) {
        context.addHeadersEndHandler(
                done -> {
                    int status = context.response().getStatusCode();
                    if (status == 200 || status == 304) {
                        context.response().putHeader(HttpHeaders.CACHE_CONTROL, how);
                    }
                });
    }

    private static void page(RoutingContext context, StaticHandler files, Path index) {
        if (context.request().path().startsWith("/api/")) {
            context.next();
            return;
        }
        String path = context.normalizedPath();
        HttpMethod method = context.request().method();
        boolean readable = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        if (!readable || path.startsWith("/api/") || path.startsWith("/q/")) {
            context.next();
        } else if (path.substring(path.lastIndexOf('/')).contains(".")) {
            keep(context, path.startsWith("/assets/") ? FOREVER : ASK_AGAIN);
            files.handle(context);
        } else {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            context.response().sendFile(index.toString());
        }
    }
}
