package cn.tongxin.platform.traces;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tongxin.platform.traces.Traced.Work.Kind;
import cn.tongxin.testing.OurClasses;
import cn.tongxin.testing.TracesOfTheRun;
import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a span can say, and that nothing else gets through. */
class TracedTest {
    private static Traced.Request saying(String text) {
        return new Traced.Request(text, text, 500, text, text, text);
    }

    private static Set<String> keys(Traced what) {
        Set<String> keys = new TreeSet<>();
        what.attributes().asMap().keySet().stream().map(AttributeKey::getKey).forEach(keys::add);
        return keys;
    }

    @Test
    void these_are_all_attributes_there_are() {
        assertThat(keys(saying("code")))
                .containsExactly(
                        "error.type",
                        "http.request.method",
                        "http.response.status_code",
                        "http.route",
                        "tongxin.permission",
                        "tongxin.role");
        assertThat(keys(new Traced.Work(Kind.JOB, "kind", "X")))
                .containsExactly("error.type", "tongxin.job");
        assertThat(keys(new Traced.Work(Kind.SWEEP, "one", "X")))
                .containsExactly("error.type", "tongxin.sweep");
        assertThat(Traced.class.getPermittedSubclasses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "覃小玲",
                "Qin Xiaoling",
                "13800001111",
                "450103201501011234",
                "/api/v1/persons?name=Qin",
                "select * from person",
                "duplicate key value violates unique constraint",
                "qin@mail.example",
                "a\nb"
            })
    void what_is_no_code_is_left_out(String text) {
        Traced.Request request = saying(text);
        assertThat(request.name()).isEqualTo("_OTHER");
        assertThat(keys(request))
                .containsExactly("http.request.method", "http.response.status_code");
        assertThat(new Traced.Work(Kind.JOB, text, text).name()).isEqualTo("job unknown");
        assertThat(new Traced.Work(Kind.SWEEP, text, text).name()).isEqualTo("sweep unknown");
    }

    @Test
    void codes_of_this_program_are_let_through() {
        Traced.Request request =
                new Traced.Request(
                        "PUT",
                        "/api/v1/schools/{id}",
                        500,
                        "county-admin",
                        "school:update",
                        "cn.tongxin.platform.persistence.DatabaseException");
        assertThat(request.name()).isEqualTo("PUT /api/v1/schools/{id}");
        assertThat(request.attributes().size()).isEqualTo(6);
        assertThat(request.failed()).isTrue();
        assertThat(new Traced.Request("GET", null, 422, null, null, "R-213").failed()).isFalse();
    }

    @Test
    void nobody_else_can_make_spans() {
        noClasses()
                .that()
                .resideOutsideOfPackage("cn.tongxin.platform.traces..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(OurClasses.ALL);
        // With it a library that looks for a tracer would be given one that exports.
        assertThatThrownBy(
                        () ->
                                Class.forName(
                                        "io.opentelemetry.sdk.autoconfigure"
                                                + ".AutoConfiguredOpenTelemetrySdk"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void only_a_well_formed_traceparent_is_one() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        String step = "00f067aa0ba902b7";
        assertThat(TraceParent.read("00-" + trace + "-" + step + "-00"))
                .hasValue(new TraceParent(trace, step));
        for (String wrong :
                List.of(
                        "",
                        trace,
                        "01-" + trace + "-" + step + "-00",
                        "00-" + "0".repeat(32) + "-" + step + "-01",
                        "00-" + trace + "-" + "0".repeat(16) + "-01",
                        "00-" + trace + "-" + step + "-01-more",
                        "00-" + trace.toUpperCase(java.util.Locale.ROOT) + "-" + step + "-01")) {
            assertThat(TraceParent.read(wrong)).as(wrong).isEmpty();
        }
        assertThat(TraceParent.read(null)).isEmpty();
    }

    @Test
    void the_look_at_the_traces_finds_what_it_looks_for() {
        Set<String> names = Set.of("Qin");
        for (String wrong :
                List.of(
                        "GET /api/v1/persons/" + UUID.randomUUID(),
                        "GET /api/v1/persons/13800001111",
                        "http.route=/api/v1/覃小玲",
                        "url.query=name",
                        "user_agent.original=curl",
                        "client.address=127.0.0.1",
                        "error.type=value too long",
                        "tongxin.role=Qin",
                        "GET /api/v1/a b")) {
            assertThat(TracesOfTheRun.tooMuchIn(List.of(wrong), names)).as(wrong).isNotEmpty();
        }
        assertThat(
                        TracesOfTheRun.tooMuchIn(
                                List.of(
                                        "GET",
                                        "GET /api/v1/persons/{id}",
                                        "http.route=/api/v1/persons/{id}",
                                        "error.type=R-213",
                                        "job school-export",
                                        "service.instance.id=" + UUID.randomUUID()),
                                names))
                .isEmpty();
    }
}
