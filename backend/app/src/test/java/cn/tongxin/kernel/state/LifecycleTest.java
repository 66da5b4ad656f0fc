package cn.tongxin.kernel.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A transition table checks steps, names them and says why one is not possible. */
class LifecycleTest {
    private enum Lamp {
        OFF,
        ON,
        BROKEN
    }

    private static final Lifecycle<Lamp, Boolean> TABLE =
            Lifecycle.<Lamp, Boolean>table()
                    .step(
                            Lamp.OFF,
                            "switch-on",
                            Lamp.ON,
                            "lamp:write",
                            power -> power ? Optional.empty() : Optional.of("没有电。"))
                    .step(Lamp.ON, "switch-off", Lamp.OFF, "lamp:write")
                    .step(Lamp.ON, "break", Lamp.BROKEN, "lamp:approve")
                    .none(Lamp.BROKEN, "switch-off", "灯已损坏。")
                    .build();

    @Test
    void a_step_leads_to_the_state_the_table_says() {
        assertEquals(Lamp.ON, TABLE.after(Lamp.OFF, "switch-on", true));
        assertEquals(Lamp.BROKEN, TABLE.after(Lamp.ON, "break", false));
    }

    @Test
    void a_step_that_is_not_in_the_table_is_a_conflict() {
        ProblemException refused =
                assertThrows(
                        ProblemException.class, () -> TABLE.after(Lamp.BROKEN, "switch-on", true));
        assertEquals(ProblemCode.STATE_CONFLICT, refused.code());
        assertEquals("当前状态下不能办理此事。", refused.detail());
        assertTrue(TABLE.from(Lamp.BROKEN).isEmpty());
    }

    @Test
    void a_step_that_there_is_not_can_say_why() {
        ProblemException refused =
                assertThrows(
                        ProblemException.class, () -> TABLE.after(Lamp.BROKEN, "switch-off", true));
        assertEquals(ProblemCode.STATE_CONFLICT, refused.code());
        assertEquals("灯已损坏。", refused.detail());
    }

    @Test
    void a_guard_refuses_with_its_reason() {
        ProblemException refused =
                assertThrows(
                        ProblemException.class, () -> TABLE.after(Lamp.OFF, "switch-on", false));
        assertEquals(ProblemCode.STATE_CONFLICT, refused.code());
        assertEquals("没有电。", refused.detail());
    }

    @Test
    void steps_are_told_in_the_order_of_the_table() {
        assertEquals(
                List.of("switch-off", "break"),
                TABLE.from(Lamp.ON).stream().map(Transition::action).toList());
    }

    @Test
    void a_step_cannot_be_written_twice() {
        var table = Lifecycle.<Lamp, Boolean>table().step(Lamp.ON, "a", Lamp.OFF, "lamp:write");
        assertThrows(
                IllegalArgumentException.class,
                () -> table.step(Lamp.ON, "a", Lamp.BROKEN, "lamp:write"));
    }
}
