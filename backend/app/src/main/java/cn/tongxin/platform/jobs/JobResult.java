package cn.tongxin.platform.jobs;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job.
 *
 * @param summary one Chinese sentence
 * @param facts figures and ids for programs
 * @param file of the files of the starter, if there is one to download
 */
public record JobResult(String summary, Map<String, String> facts, @Nullable UUID file) {
    public JobResult {
        facts = Map.copyOf(facts);
    }

    public static JobResult of(String summary) {
        return new JobResult(summary, Map.of(), null);
    }

    public static JobResult of(String summary, Map<String, String> facts) {
        return new JobResult(summary, facts, null);
    }
}
