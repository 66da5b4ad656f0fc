package cn.tongxin.embedded.keycloak;

import cn.tongxin.embedded.files.BuildCache;
import cn.tongxin.embedded.postgres.PostgresPrograms;
import cn.tongxin.embedded.process.Children;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * What this machine lends to every server started on it.
 *
 * @param progress hears what takes long, in words for a person
 */
public record Machine(
        BuildCache cache, PostgresPrograms postgres, Children children, Consumer<String> progress) {
    public static Machine with(Children children, Consumer<String> progress) throws IOException {
        BuildCache cache = BuildCache.ofThisUser();
        return new Machine(cache, PostgresPrograms.unpacked(cache), children, progress);
    }
}
