package cn.tongxin.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.bench.machine.CpuTime;
import cn.tongxin.bench.machine.Proc;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTest {
    @ParameterizedTest
    @CsvSource({
        "cn.tongxin.org.school.SchoolViews, OURS",
        "cn.tongxin.org.school.SchoolResource_Subclass, CDI",
        "cn.tongxin.platform.security.CurrentCaller_ClientProxy, CDI",
        "cn.tongxin.org.school.SchoolResource$quarkusrestinvoker$list_abc, JAX_RS",
        "org.postgresql.core.v3.QueryExecutorImpl, PGJDBC",
        "io.quarkus.vertx.http.runtime.security.HttpAuthenticator, SECURITY",
        "io.quarkus.vertx.http.runtime.VertxHttpRecorder, HTTP",
        "org.hibernate.validator.internal.engine.ValidatorImpl, VALIDATION",
        "org.hibernate.internal.SessionImpl, HIBERNATE",
        "org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext, JAX_RS",
        "com.example.Unknown, OTHER"
    })
    void knowsWhoseClassItIs(String name, Layer layer) {
        assertEquals(layer, Layer.of(List.of(name)));
    }

    @Test
    void theJdkWorksForWhoeverCalledIt() {
        assertEquals(
                Layer.JACKSON,
                Layer.of(
                        List.of(
                                "java.lang.String",
                                "sun.nio.ch.IOUtil",
                                "com.fasterxml.jackson.core.JsonGenerator",
                                "cn.tongxin.org.school.SchoolViews")));
        assertEquals(Layer.OTHER, Layer.of(List.of("java.lang.Thread")));
    }

    @Test
    void threadsAreToldApartByName() {
        assertEquals(ThreadUse.WORKERS, ThreadUse.of("executor-thread"));
        assertEquals(ThreadUse.EVENT_LOOPS, ThreadUse.of("vert.x-eventloo"));
        assertEquals(ThreadUse.COMPILER, ThreadUse.of("C2 CompilerThre"));
        assertEquals(ThreadUse.COLLECTOR, ThreadUse.of("GC Thread#0"));
        assertEquals(ThreadUse.COLLECTOR, ThreadUse.of("G1 Refine#0"));
        assertEquals(ThreadUse.REST, ThreadUse.of("Generator"));
    }

    @Test
    void endedThreadsCountForTheRest() {
        Proc.ThreadCpu early = new Proc.ThreadCpu("executor-thread", new CpuTime(100, 10));
        Proc.ThreadCpu late = new Proc.ThreadCpu("executor-thread", new CpuTime(160, 20));
        Proc.ThreadCpu ended = new Proc.ThreadCpu("executor-thread", new CpuTime(500, 0));
        Map<ThreadUse, CpuTime> uses =
                ThreadUse.between(
                        new ThreadUse.Look(new CpuTime(1000, 100), Map.of("1", early, "2", ended)),
                        new ThreadUse.Look(new CpuTime(1090, 115), Map.of("1", late)));
        assertEquals(new CpuTime(60, 10), uses.get(ThreadUse.WORKERS));
        assertEquals(new CpuTime(30, 5), uses.get(ThreadUse.REST));
    }
}
