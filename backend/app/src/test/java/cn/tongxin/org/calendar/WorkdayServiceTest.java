package cn.tongxin.org.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import cn.tongxin.kernel.time.WorkdayCalendar;
import cn.tongxin.kernel.time.WorkdayCalendar.Deadline;
import cn.tongxin.org.Workdays;
import cn.tongxin.testing.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkdayServiceTest {
    private static final LocalDate FRIDAY = LocalDate.of(2024, 6, 14);
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 17);

    private final Rows rows = new Rows();
    private final MovableClock clock = new MovableClock();
    private final Workdays workdays = new WorkdayService(Migrated.days(), clock);

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void forget() {
        rows.execute("delete from calendar_day where name = '测试假日'");
    }

    @Test
    void a_new_notice_is_known_after_ten_minutes() {
        WorkdayCalendar first = workdays.calendar();
        assertEquals(new Deadline(MONDAY, false), workdays.plusWorkdays(FRIDAY, 1));
        rows.execute(
                "insert into calendar_day values (?, 'HOLIDAY', '测试假日', '测试通知', false)", MONDAY);
        clock.now = clock.now.plus(Duration.ofMinutes(10)).minusNanos(1);
        assertSame(first, workdays.calendar());
        clock.now = clock.now.plusNanos(1);
        assertEquals(new Deadline(MONDAY.plusDays(1), false), workdays.plusWorkdays(FRIDAY, 1));
    }
}
