package cn.tongxin.org.calendar;

import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.web.QueryDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some days in a row, the first and the last included; at most {@value #MOST_DAYS}. */
record DateRange(LocalDate from, LocalDate to) {
    static final int MOST_DAYS = 400;

    static DateRange of(@Nullable String from, @Nullable String to) {
        DateRange range = new DateRange(QueryDate.of("from", from), QueryDate.of("to", to));
        if (range.to().isBefore(range.from())) {
            throw ProblemException.invalid("to", "结束日期不能早于开始日期。");
        }
        if (ChronoUnit.DAYS.between(range.from(), range.to()) >= MOST_DAYS) {
            throw ProblemException.invalid("to", "一次最多查询 " + MOST_DAYS + " 天。");
        }
        return range;
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
