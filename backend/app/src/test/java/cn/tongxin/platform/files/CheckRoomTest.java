package cn.tongxin.platform.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** So many uploads are looked at in the same moment, and no more. */
class CheckRoomTest {
    private final CheckRoom room = new CheckRoom(2, Duration.ZERO);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void a_third_finds_no_place_and_one_that_comes_later_does() throws IOException {
        room.in(() -> room.in(this::isTurnedAway));
        room.in(done::incrementAndGet);
        assertEquals(1, done.get());
    }

    private void isTurnedAway() {
        ProblemException full =
                assertThrows(ProblemException.class, () -> room.in(done::incrementAndGet));
        assertEquals(ProblemCode.TOO_MANY, full.code());
    }

    @Test
    void a_check_that_refuses_gives_its_place_back() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    IOException.class,
                    () ->
                            room.in(
                                    () -> {
                                        throw new IOException("cut off");
                                    }));
        }
        room.in(done::incrementAndGet);
        assertEquals(1, done.get());
    }
}
