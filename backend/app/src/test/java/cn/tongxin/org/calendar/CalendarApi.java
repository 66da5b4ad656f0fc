package cn.tongxin.org.calendar;

import cn.tongxin.testing.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tests need that write the calendar: a notice for 2027, and everything as migrated
 * afterwards, because no test empties these tables.
 */
public final class CalendarApi {
    public static final String YEAR = "/api/v1/workdays/2027";
    public static final String NOTICE = "国办发明电〔2026〕9号";

    private final Rows rows;
    private final String days;
    private final String semesters;

    public CalendarApi(Rows rows) {
        this.rows = rows;
        this.days = rows.read("select jsonb_agg(to_jsonb(d))::text from calendar_day d").get(0);
        this.semesters = rows.read("select jsonb_agg(to_jsonb(s))::text from semester s").get(0);
    }

    public void asMigrated() {
        rows.execute("delete from calendar_day");
        rows.execute(
                "insert into calendar_day (day, kind, name, source, provisional) select day, kind,"
                        + " name, source, provisional"
                        + " from jsonb_populate_recordset(null::calendar_day, ?::jsonb)",
                days);
        rows.execute(
                "update workday_year set version = 0, notice = null, noticed_on = null,"
                        + " regional_notice = null, entered_at = null where year = 2027");
        rows.execute("delete from semester where academic_year > '2026-2027'");
        rows.execute(
                "update semester s set report_on = k.report_on, stat_from = k.stat_from,"
                        + " stat_to = k.stat_to, first_teaching_day = k.first_teaching_day,"
                        + " last_teaching_day = k.last_teaching_day, status = k.status,"
                        + " dates_source = k.dates_source, provisional = k.provisional,"
                        + " version = k.version"
                        + " from jsonb_populate_recordset(null::semester, ?::jsonb) k"
                        + " where k.id = s.id",
                semesters);
    }

    /** The notice as it might be, with three days off at New Year. */
    public static Map<String, Object> notice() {
        return notice(holiday("元旦", "2027-01-01", "2027-01-03", 3));
    }

    public static Map<String, Object> notice(Map<String, Object> newYear) {
        Map<String, Object> body = new HashMap<>();
        body.put("notice", NOTICE);
        body.put("noticedOn", "2026-11-04");
        body.put(
                "holidays",
                new ArrayList<>(
                        List.of(
                                newYear,
                                holiday(
                                        "春节",
                                        "2027-02-05",
                                        "2027-02-12",
                                        8,
                                        "2027-01-31",
                                        "2027-02-20"),
                                holiday("清明节", "2027-04-03", "2027-04-05", 3),
                                holiday("劳动节", "2027-05-01", "2027-05-05", 5, "2027-04-25"),
                                holiday("端午节", "2027-06-09", "2027-06-09", 1),
                                holiday("中秋节", "2027-09-15", "2027-09-15", 1),
                                holiday("国庆节", "2027-10-01", "2027-10-07", 7, "2027-09-26"))));
        body.put("regional", holiday("壮族三月三", "2027-04-09", "2027-04-12", 4));
        return body;
    }

    public static Map<String, Object> holiday(
            String name, String from, String to, int days, String... makeupDays) {
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "from",
                        from,
                        "to",
                        to,
                        "days",
                        days,
                        "makeupDays",
                        List.of(makeupDays)));
    }
}
