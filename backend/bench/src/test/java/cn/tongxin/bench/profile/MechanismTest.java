package cn.tongxin.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.bench.profile.Mechanism.Frame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MechanismTest {
    private static List<Frame> stack(String... frames) {
        return Arrays.stream(frames)
                .map(
                        frame -> {
                            int dot = frame.lastIndexOf('.');
                            return new Frame(frame.substring(0, dot), frame.substring(dot + 1));
                        })
                .toList();
    }

    @Test
    void aStatementBelongsToWhoeverSentIt() {
        assertEquals(
                Mechanism.AUDIT,
                Mechanism.of(
                        stack(
                                "java.net.SocketInputStream.read",
                                "org.postgresql.core.v3.QueryExecutorImpl.execute",
                                "cn.tongxin.platform.persistence.SqlReader.list",
                                "cn.tongxin.platform.audit.AuditRepository.append",
                                "com.arjuna.ats.jta.TransactionImple.commit")));
    }

    @Test
    void whatFollowsAFilterIsNotTheFilters() {
        assertEquals(
                Mechanism.NONE,
                Mechanism.of(
                        stack(
                                "io.vertx.ext.web.impl.RouteState.handleContext",
                                "io.vertx.ext.web.impl.RoutingContextImpl.next",
                                "cn.tongxin.platform.web.RequestFrame.frame")));
        assertEquals(
                Mechanism.FRAME,
                Mechanism.of(
                        stack(
                                "io.vertx.core.http.impl.headers.HeadersMultiMap.set",
                                "cn.tongxin.platform.web.ContentSecurity.apply",
                                "cn.tongxin.platform.web.RequestFrame.open")));
    }

    @Test
    void whatAnInterceptorLetsThroughIsNotTheInterceptors() {
        assertEquals(
                Mechanism.NONE,
                Mechanism.of(
                        stack(
                                "cn.tongxin.org.school.SchoolService.get",
                                "io.quarkus.arc.impl.AroundInvokeInvocationContext.proceed",
                                "io.quarkus.security.runtime.interceptor.SecurityHandler.handle")));
    }
}
