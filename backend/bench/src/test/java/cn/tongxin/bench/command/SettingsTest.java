package cn.tongxin.bench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.bench.BenchException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path BENCH = Path.of("/checkout/backend/bench");

    @Test
    void hasTheDefaultsOfTheReadme() throws BenchException {
        Settings settings = Settings.parse(BENCH, List.of());
        assertEquals(60, settings.seconds());
        assertEquals(60, settings.warmUp());
        assertEquals(8, settings.connections());
        assertEquals(1, settings.rounds());
        assertEquals(10, settings.minutes());
        assertEquals("list", settings.scenario());
        assertEquals("1", settings.scale());
        assertNull(settings.runJson());
        assertEquals(Path.of("/checkout"), settings.checkout());
    }

    @Test
    void readsEveryOption() throws BenchException {
        Settings settings =
                Settings.parse(
                        BENCH,
                        List.of(
                                "--seconds",
                                "20",
                                "--warm-up",
                                "0",
                                "--connections",
                                "4",
                                "--rounds",
                                "3",
                                "--minutes",
                                "5",
                                "--port",
                                "24000",
                                "--data",
                                "/data",
                                "--run-json",
                                "/data/run.json",
                                "--scenario",
                                "update",
                                "--scale",
                                "0.05"));
        assertEquals(20, settings.seconds());
        assertEquals(10, settings.pgbenchSeconds());
        assertEquals(0, settings.warmUp());
        assertEquals(4, settings.connections());
        assertEquals(3, settings.rounds());
        assertEquals(5, settings.minutes());
        assertEquals(24_000, settings.port());
        assertEquals(Path.of("/data"), settings.data());
        assertEquals(Path.of("/data/run.json"), settings.runJson());
        assertEquals("update", settings.scenario());
        assertEquals("0.05", settings.scale());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seconds",
                "--seconds 1",
                "--rounds x",
                "--scenario near",
                "--scale 2",
                "--scale 1.5",
                "--speed 3"
            })
    void refusesWhatItDoesNotUnderstand(String words) {
        assertThrows(BenchException.class, () -> Settings.parse(BENCH, List.of(words.split(" "))));
    }
}
