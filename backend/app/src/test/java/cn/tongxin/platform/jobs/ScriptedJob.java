package cn.tongxin.platform.jobs;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/** Kinds of job that do what a test says; they demand the right to correct schools. */
abstract class ScriptedJob implements JobKind<ScriptedJob.Input> {
    static final String STOPPABLE = "school.try";
    static final String RESUMABLE = "school.try-again";
    static Function<JobRun, JobResult> script = run -> JobResult.of("完成。");

    private final String code;
    private final boolean resumable;

    record Input(String word) {}

    private ScriptedJob(String code, boolean resumable) {
        this.code = code;
        this.resumable = resumable;
    }

    @Singleton
    static class Stoppable extends ScriptedJob {
        Stoppable() {
            super(STOPPABLE, false);
        }
    }

    @Singleton
    static class Resumable extends ScriptedJob {
        Resumable() {
            super(RESUMABLE, true);
        }
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String name() {
        return "试办";
    }

    @Override
    public String permission() {
        return "school:write";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public boolean resumable() {
        return resumable;
    }

    @Override
    public JobResult run(JobRun run, Input input) {
        if (!input.equals(new Input("词"))) {
            throw new AssertionError(input);
        }
        return script.apply(run);
    }

    static JobResult with(Map<String, String> facts) {
        return JobResult.of("完成。", facts);
    }
}
