package cn.tongxin.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is refused at the start. */
class TraceSettingsTest {
    private static final String GOOD = "http://127.0.0.1:4318/v1/traces";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "https://collector.tongxin.example/v1/traces",
                " http://[::1]:4318/otlp/v1/traces "
            })
    void an_address_of_a_collector_is_taken(String address) {
        assertThat(new TraceSettings(Optional.of(address), "0.1").endpoint())
                .hasValueSatisfying(uri -> assertThat(uri).hasToString(address.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:4318",
                "collector",
                "grpc://127.0.0.1:4317",
                "file:///v1/traces",
                "http:///v1/traces",
                "http://127.0.0.1:4318",
                "http://127.0.0.1:4318/",
                "http://127.0.0.1:99999/v1/traces",
                "http://127.0.0.1:4318/v1/traces?token=secret",
                "http://me:secret@127.0.0.1:4318/v1/traces",
                "http://127.0.0.1:4318/v1/ traces"
            })
    void anything_else_is_refused_without_repeating_it(String address) {
        Optional<String> given = Optional.of(address);
        assertThatThrownBy(() -> new TraceSettings(given, "0.1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TONGXIN_TRACES_ENDPOINT ")
                .hasMessageContaining(GOOD)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.1", "1", "1.0"})
    void a_share_is_taken(String share) {
        assertThat(new TraceSettings(Optional.empty(), share).ratio())
                .isEqualTo(Double.parseDouble(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.01", "10%", "NaN", "all", " "})
    void what_is_no_share_is_refused_even_when_nothing_is_traced(String share) {
        assertThatThrownBy(() -> new TraceSettings(Optional.empty(), share))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("TONGXIN_TRACES_RATIO ");
    }
}
